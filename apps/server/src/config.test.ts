import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const secret = 'a'.repeat(32)

describe('configuration', () => {
  it('has a default for everything', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000', locale: 'en', worker: true, secure: false })
    expect(config.mailFrom.email).toBe('turnout@localhost')
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: undefined, port: 3000 })
  })

  it('reads an address with and without a name', () => {
    expect(readConfig({ MAIL_FROM: 'Harbour Events <events@example.org>' }).mailFrom).toEqual({ name: 'Harbour Events', email: 'events@example.org' })
    expect(readConfig({ MAIL_FROM: 'events@example.org' }).mailFrom).toEqual({ name: '', email: 'events@example.org' })
  })

  it('keeps the order of rotated keys', () => {
    expect(readConfig({ TURNOUT_SECRET: `${secret}, ${'b'.repeat(40)}` }).secrets).toEqual([secret, 'b'.repeat(40)])
  })

  it.each([
    [{ PORT: 'http' }, /^PORT must be a number/],
    [{ TURNOUT_ORIGIN: 'turnout.example' }, /^TURNOUT_ORIGIN must be an address/],
    [{ DATABASE_URL: 'mysql://localhost/x', TURNOUT_SECRET: secret }, /^DATABASE_URL must be/],
    [{ DATABASE_URL: 'postgresql://localhost/turnout' }, /^TURNOUT_SECRET is required with DATABASE_URL/],
    [{ TURNOUT_SECRET: 'short' }, /^TURNOUT_SECRET must hold/],
    [{ SMTP_URL: 'mail.example.org:25' }, /^SMTP_URL must be/],
    [{ TURNOUT_CLOCK: 'yesterday' }, /^TURNOUT_CLOCK must be an instant/],
    [{ TURNOUT_TIME_ZONE: 'Mars/Olympus' }, /^TURNOUT_TIME_ZONE must be a zone/],
    [{ TURNOUT_ACCENT: 'green' }, /^TURNOUT_ACCENT must be a colour/],
    [{ TURNOUT_LOCALE: 'xx' }, /^TURNOUT_LOCALE must be one of/],
  ])('stops at %o with one sentence', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(message)
    expect(() => readConfig(env)).not.toThrow(/\n/)
  })

  it.each(['smtp://127.0.0.1:2525', 'smtp://localhost:25', 'smtp://[::1]:25'])('rehearses with mail kept on this machine: %s', (smtpUrl) => {
    expect(readConfig({ TURNOUT_CLOCK: '2030-01-01T09:00:00Z', SMTP_URL: smtpUrl }).clock?.toString()).toBe('2030-01-01T09:00:00Z')
  })

  it.each(['smtp://mail.example.org', 'smtp://127.0.0.1.example.org:25', 'smtps://10.0.0.1'])('refuses to rehearse where mail would leave: %s', (smtpUrl) => {
    expect(() => readConfig({ TURNOUT_CLOCK: '2030-01-01T09:00:00Z', SMTP_URL: smtpUrl })).toThrow(/rehearsal/)
  })
})
