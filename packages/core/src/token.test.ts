import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCode, newId, newSlug } from './id.ts'
import { openToken, type Purpose, signToken } from './token.ts'

const ctx = { secrets: ['one secret', 'an older one'] }
const purposes: Purpose[] = ['sign_in', 'answer', 'unsubscribe']

test('a token opens for what it was signed for, and for nothing else', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(...purposes), (id, purpose) => {
      const token = signToken(ctx, purpose, id)
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(openToken(ctx, purpose, token)).toBe(id)
      for (const other of purposes.filter((one) => one !== purpose)) expect(() => openToken(ctx, other, token)).toThrow('not complete')
    }),
  )
})

test('with one bit changed anywhere it opens nothing', () => {
  const bytes = Buffer.from(signToken(ctx, 'answer', newId()), 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const forged = Buffer.from(bytes)
    forged[bit >> 3]! ^= 1 << (bit & 7)
    expect(() => openToken(ctx, 'answer', forged.toString('base64url'))).toThrow('not complete')
  }
})

test('whatever is typed opens nothing and breaks nothing', () => {
  fc.assert(fc.property(fc.string(), (token) => void expect(() => openToken(ctx, 'answer', token)).toThrow('not complete')))
})

test('slugs are readable and safe in an address', () => {
  expect(newSlug('Clean up the Harbour!')).toMatch(/^clean-up-the-harbour-[0-9a-f]{8}$/)
  expect(newSlug('Straßenfest: Größe & Æther')).toMatch(/^strassenfest-grosse-ther-[0-9a-f]{8}$/)
  expect(newSlug('日本')).toMatch(/^untitled-[0-9a-f]{8}$/)
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => void expect(newSlug(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)))
  expect(newSlug('x'.repeat(200)).length).toBeLessThan(80)
})

test('ids sort by the time they were made, codes cannot be guessed', () => {
  const ids = Array.from({ length: 50 }, newId)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id))).toBe(true)
  expect(new Set(Array.from({ length: 50 }, newCode)).size).toBe(50)
  expect(newCode()).toMatch(/^[\w-]{22}$/)
})
