import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/**
 * The one script of a public page, and only of a form that came back for a proof of work (ALTCHA's protocol): does the work, puts
 * it into the form and sends it. Where it cannot, on a page without https or a device that is too slow, the form stays as it
 * stands, to be sent by hand.
 */
async function prove(field: HTMLInputElement): Promise<void> {
  const { form } = field
  const says = document.querySelector<HTMLElement>('#proof-says')
  if (form === null || says === null || !globalThis.isSecureContext) return
  const otherwise = says.textContent
  says.textContent = says.dataset['working'] ?? ''
  const challenge = JSON.parse(field.dataset['challenge'] ?? '') as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 })
  if (solution === null) {
    says.textContent = otherwise
    return
  }
  field.value = btoa(JSON.stringify({ challenge, solution }))
  form.querySelector('input[name="byMail"]')?.remove()
  form.requestSubmit()
}

const field = document.querySelector<HTMLInputElement>('input[name="proof"]')
if (field !== null) await prove(field)
