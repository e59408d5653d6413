import { describe, expect, it } from 'vitest'
import { accentCss, accentOnDark, accentScale, accentShades, contrast } from './accent.ts'

const accents = ['#0b5c56', '#ffe600', '#000000', '#ffffff', '#d4002a', '#7f7f7f', '#3050ff', '#00ff88']

describe('accent', () => {
  it.each(accents)('%s is readable on light and on dark ground, and text on it too', (hex) => {
    const { light, dark } = accentShades(hex)
    expect(contrast(light.accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark.accent, '#14161a')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(light.accent, light.onAccent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark.accent, dark.onAccent)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(accents)('%s is readable on a panel of the workspace', (hex) => {
    expect(contrast(accentOnDark(hex, '#2e2e2e'), '#2e2e2e')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(accents)('%s gives ten steps', (hex) => {
    expect(accentScale(hex)).toHaveLength(10)
    expect(accentScale(hex).every((step) => /^#[0-9a-f]{6}$/.test(step))).toBe(true)
  })

  it('leaves a colour that is readable as it is', () => {
    expect(accentShades('#0b5c56').light.accent).toBe('#0b5c56')
    expect(accentCss('#0b5c56')).toContain('--accent:#0b5c56')
  })

  it('refuses anything that is not a colour', () => {
    expect(() => accentCss('red;}body{display:none')).toThrow('invariant')
  })
})
