/** A day as letters name it, such as «21 gennaio 2027». */
export const letterDay = (at: Date): string =>
  new Intl.DateTimeFormat("it", { dateStyle: "long", timeZone: "Europe/Rome" }).format(at);
