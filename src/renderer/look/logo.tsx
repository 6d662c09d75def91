import icon from '../../../resources/icon.svg';

/** Outloud's icon. The name stands beside it wherever it is shown. */
export function Logo({ size }: { readonly size: number }) {
  return <img src={icon} alt="" width={size} height={size} draggable={false} />;
}
