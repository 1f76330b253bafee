/** ``` ``word" ``` and ``` ``word'' ``` → `“word”`; an opening without its end stays. */
export function quotes(text: string): string {
  return text.replace(/``([^`"]{1,300}?)(?:''|")/g, '“$1”');
}
