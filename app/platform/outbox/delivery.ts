/** What a job's row in the queue holds: the event it is about, and that event's facts. */
export type Delivery = {
  event: string;
  organisation: string;
  payload: object;
};
