/** Nine o'clock in the Netherlands on a day `YYYY-MM-DD`, in summer and in winter. */
export function morningOf(day: string): Date {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: "Europe/Amsterdam",
      plainTime: "09:00",
    }).epochMilliseconds,
  );
}
