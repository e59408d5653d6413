import { config } from 'zod'

// The content security policy forbids eval. Zod would try it once for each kind of schema, and browsers report the attempt.
config({ jitless: true })
