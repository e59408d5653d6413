import type { Evidence, EvidenceField, Reading } from '../draft.ts'

/** Writes the facts that were used as lines after the text, so that evidence can quote them like anything else. */
export class FactLines {
  private text: string
  private opened = false
  private found: Evidence[] = []

  constructor(text: string) {
    this.text = text
  }

  get whole(): string {
    return this.text
  }

  /** Sets the next event apart. */
  begin(): void {
    if (!this.opened) this.text = `${this.text.trimEnd() === '' ? '' : `${this.text.trimEnd()}\n\n`}Data of the page\n`
    this.opened = true
    this.text += '\n'
    this.found = []
  }

  write(name: string, value: string, fields: readonly EvidenceField[]): Reading {
    const from = this.text.length
    const quote = `${name}: ${value}`
    this.text += `${quote}\n`
    for (const field of fields) this.found.push({ field, from, to: from + quote.length, quote })
    return { value, from, to: from + quote.length, quote }
  }

  evidence(): Evidence[] {
    return this.found
  }
}
