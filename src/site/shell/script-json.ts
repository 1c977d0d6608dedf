/**
 * JSON that can stand inside a `<script>`: no `<`, so neither `</script>` nor `<!--` can occur, and none of the two
 * line ends that JSON allows and old JavaScript does not. It reads as the same value.
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
