/**
 * Puts text on the clipboard; handed over while it is still being made, since some browsers
 * allow this only in the moment of the click.
 *
 * @throws where the page is not secure or a person has refused it
 */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
