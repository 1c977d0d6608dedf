/**
 * JSON that can stand inside a `<script>`: no `<`, so neither `</script>` nor `<!--` can occur, and none of the two
 * line ends that JSON allows and old JavaScript does not. It reads as the same value without its empty lists, which say nothing.
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    Array.isArray(member) && member.length === 0 ? undefined : member,
  )
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
