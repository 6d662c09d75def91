/** Files that are built in as text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Files that are built in as `data:` addresses. */
declare module '*?inline' {
  const address: string;
  export default address;
}
