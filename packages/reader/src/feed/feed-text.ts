/** The text of a feed's bytes: by its byte order mark, what HTTP says, what the XML declaration says, else UTF-8. */
export function feedText(bytes: Uint8Array, contentType: string | undefined): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = marked(bytes) ?? /charset\s*=\s*["']?([\w:.-]{1,40})/iu.exec(contentType ?? '')?.[1] ?? /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1]
  return decoderOf(named).decode(bytes)
}

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

function decoderOf(name: string | undefined): TextDecoder {
  try {
    return new TextDecoder(name ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
