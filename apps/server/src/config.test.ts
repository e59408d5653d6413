import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const secret = 'a'.repeat(32)

describe('configuration', () => {
  it('has a default for everything', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000', locale: 'en', worker: true, secure: false })
    expect(config.mailFrom.email).toBe('turnout@localhost')
  })

  it('receives mail only where a port is named, at the domain of the origin unless told otherwise', () => {
    expect(readConfig({}).inbound).toBeUndefined()
    expect(readConfig({ INBOUND_SMTP_PORT: '2525', TURNOUT_ORIGIN: 'https://turnout.example.org' }).inbound).toEqual({ port: 2525, host: '127.0.0.1', domain: 'turnout.example.org' })
    expect(readConfig({ INBOUND_SMTP_PORT: '25', INBOUND_SMTP_HOST: '0.0.0.0', INBOUND_DOMAIN: 'In.Turnout.example.org' }).inbound).toEqual({ port: 25, host: '0.0.0.0', domain: 'in.turnout.example.org' })
  })

  it('asks no address of a private network unless told otherwise', () => {
    expect(readConfig({}).fetchAllow.size).toBe(0)
    expect([...readConfig({ FETCH_ALLOW: '127.0.0.1:8080, intranet.example.org:443' }).fetchAllow]).toEqual(['127.0.0.1 8080', 'intranet.example.org 443'])
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
    [{ FETCH_ALLOW: '127.0.0.1' }, /^FETCH_ALLOW must be a list of hosts/],
    [{ INBOUND_SMTP_PORT: 'smtp' }, /^INBOUND_SMTP_PORT must be a number/],
    [{ INBOUND_DOMAIN: 'a@b' }, /^INBOUND_DOMAIN must be a domain/],
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
