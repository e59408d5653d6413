/** Plain text as it was written, with its web addresses as links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <div className="mail-text">
      {text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/).map((part, index) =>
        index % 2 === 1 ? (
          // The parts of a text never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <a key={index} href={part} rel="noopener">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}
