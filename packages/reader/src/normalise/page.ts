/** A link whose label or printed address stands at [from, to). */
export interface Link {
  from: number
  to: number
  url: string
}

export type LineKind = 'text' | 'heading' | 'item' | 'row'

/** One line of the normalised text; `block` counts groups of lines set apart by blank lines. */
export interface Line {
  from: number
  to: number
  kind: LineKind
  block: number
}

/** What every input is brought to before reading. All offsets refer to `text`. */
export interface Page {
  text: string
  links: Link[]
  lines: Line[]
}

/** Builds a page line by line, so that markup can be dropped while offsets stay true. */
export class PageBuilder {
  private parts: string[] = []
  private length = 0
  private lineFrom = 0
  private block = 0
  private blank = true
  private readonly links: Link[] = []
  private readonly lines: Line[] = []

  get offset(): number {
    return this.length
  }

  /** Whether nothing, or white space, stands before what comes next. */
  get endsBlank(): boolean {
    return this.lineIsEmpty || /\s$/u.test(this.parts.at(-1)!.slice(-1))
  }

  get lineIsEmpty(): boolean {
    return this.length === this.lineFrom
  }

  append(text: string): void {
    if (text === '') return
    this.parts.push(text)
    this.length += text.length
  }

  link(from: number, url: string): void {
    if (this.length > from) this.links.push({ from, to: this.length, url })
  }

  /** Ends the line; an empty one ends the block. */
  endLine(kind: LineKind = 'text'): void {
    if (this.lineIsEmpty) return this.endBlock()
    this.lines.push({ from: this.lineFrom, to: this.length, kind, block: this.block })
    this.append('\n')
    this.lineFrom = this.length
    this.blank = false
  }

  /** Sets what follows apart. Repeating it changes nothing. */
  endBlock(): void {
    if (!this.lineIsEmpty) this.endLine()
    if (this.blank) return
    this.block++
    this.blank = true
    this.append('\n')
    this.lineFrom = this.length
  }

  build(): Page {
    if (!this.lineIsEmpty) this.endLine()
    return { text: this.parts.join(''), links: this.links, lines: this.lines }
  }
}
