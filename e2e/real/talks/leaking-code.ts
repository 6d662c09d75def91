/** What parts slides, and what starts notes and layouts. */
export const SPLITS = `---
layout: cover
class: lead
---

# Not a slide

---

<!-- not a note -->
<!--
_class: invert
-->
Note: not a note, either
note: nor this

-----

***
::code-group::
:::notes
Still code.
:::`;

/** Keys that are taken for notes and directives. */
export const YAML = `release_notes: true
notes: none
Notes:
  - one
speaker_note: "no"
--- # a document in YAML
theme: gaia
marp: false`;

/** What Vue and a slide made of HTML read. */
export const VUE = `<template>
  <div v-if="isOpen" v-for="x in {{ xs }}" @click="open = !open">{{ a < b && c > d }}</div>
  <aside class="notes">not a note</aside></aside></section></pre></code>
</template>

<script setup lang="ts">
const list = ref<Array<Map<string, T>>>([]); // {{ "x" }} \${y} \\n \\\\
</script>`;

/** Entities, and ends of everything. */
export const ENTITIES = `&lt;b&gt; &amp;amp; &#39; &nbsp; %3Cb%3E
\`\`\`js
nested();
\`\`\`
~~~
$$ not math $$ and $x$
	tab,   three spaces, trailing
]]> --> --!> */ #} %} }}`;

/** What reveal.js reads. */
export const HTML = `<!-- a comment -->
<section data-markdown>
  <script type="text/template">
    ## No slide
    Note: no note
  </script>
</section>`;
