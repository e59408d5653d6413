/** A chosen file in base64, as the api takes files; empty where none was chosen. Works in the browser and on the server. */
export async function base64Of(file: unknown): Promise<string> {
  if (!(file instanceof Blob) || file.size === 0) return ''
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  // In pieces: as arguments of one call they would be too many.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
