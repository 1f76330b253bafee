/** `71.2pm0.3` → `71.2±0.3`, `11.0 pm 1.3` → `11.0 ± 1.3`; `5 pm` is a time of day and stays. */
export function plusMinus(text: string): string {
  return text
    .replace(/\\pm(?![A-Za-z])/g, '±')
    .replace(/(\d\.\d{1,6}%?)( ?)pm( ?)(?=\d)/g, '$1$2±$3')
    .replace(/(\d%?)( ?)pm( ?)(?=\d{1,6}\.\d)/g, '$1$2±$3');
}
