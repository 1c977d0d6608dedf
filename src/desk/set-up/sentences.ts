/** What Payload says to the person in an error of theirs (a refused file, a taken address); nothing for a fault of ours. */
export function sentencesOf(fault: unknown): string | undefined {
  const { status, message, data } = fault as {
    status?: number;
    message?: string;
    data?: { errors?: { message: string }[] };
  };
  if (status === undefined || status >= 500) return undefined;
  return data?.errors?.map((error) => error.message).join(" ") || message;
}
