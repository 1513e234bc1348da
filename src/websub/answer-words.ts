/** What a hub wrote in its answer, as words for one line of a report: never more than is read of it, never a control. */

const MOST_BYTES = 4096;

/** Reads as much of the body as is shown, lets go of the rest, and takes whatever breaks off for its end. */
export async function wordsOf({ body }: Response): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    while (bytes < MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value.subarray(0, MOST_BYTES - bytes), { stream: true });
      bytes += value.length;
    }
    await reader.cancel();
  } catch {
    // The answer was cut; its beginning says enough.
  }
  return cleaned(text);
}

function cleaned(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/[\p{C}\ufffd\s]+/gu, " ")
    .trim();
}
