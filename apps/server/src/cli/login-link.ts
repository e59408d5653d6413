import { makeSignInLink } from '@turnout/core/account/account.ts'
import { EmailAddress } from '@turnout/core/account/account.schema.ts'
import { ConfigError } from '../config.ts'
import { withStore } from './with-store.ts'

export async function loginLink({ email, organizer = false }: { email: string; organizer?: boolean }): Promise<void> {
  const address = EmailAddress.safeParse(email)
  if (!address.success) throw new ConfigError(`--email must be an address such as name@example.org.`)
  const { url } = await withStore((ctx) => makeSignInLink(ctx, { email: address.data, organizer }))
  console.log(url)
}
