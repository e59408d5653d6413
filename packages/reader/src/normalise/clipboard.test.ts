import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { pageOfHtml } from './html.ts'

const lines = (source: string) => {
  const page = pageOfHtml(source)
  return page.lines.map((line) => `${line.kind} ${line.block} ${page.text.slice(line.from, line.to)}`)
}

describe('HTML of a clipboard', () => {
  it('from Windows comes without its heading', () => {
    const clip = 'Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\nSourceURL:https://example.org/\r\n<html><body><!--StartFragment--><p>River walk</p><!--EndFragment--></body></html>'
    expect(lines(clip)).toEqual(['text 0 River walk'])
  })

  it('from Word keeps its list as items, without marks that were drawn', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
      <style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
      <p class=MsoNormal><b><span lang=EN-US style='font-size:14.0pt'>Canal<span style='mso-spacerun:yes'>  </span>clean-up<o:p></o:p></span></b></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Saturday 7 March,
      10am<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Lock Bridge, Easton<o:p></o:p></p>
      <!--EndFragment--></body></html>`
    expect(lines(word)).toEqual(['text 0 Canal clean-up', 'item 1 Saturday 7 March, 10am', 'item 1 Lock Bridge, Easton'])
  })

  it('from Word keeps a table of data as rows, though every cell is a paragraph', () => {
    const table = '<table class=MsoTableGrid><tr><td><p class=MsoNormal>Easton<o:p></o:p></p></td><td><p class=MsoNormal>7 March<br>10am</p></td></tr><tr><td><p>Weston</p></td><td><p>8 March</p></td></tr></table>'
    expect(lines(table)).toEqual(['row 0 Easton | 7 March 10am', 'row 0 Weston | 8 March'])
  })

  it('from a mail program keeps what a table lays out as blocks', () => {
    const mail = '<table width="600"><tr><td><div style="display:none;font-size:1px;max-height:0px">A preview of the mail</div><table><tr><td><h1>Vigil</h1><p>Sunday 8 March, 6pm</p><p>Old Market</p><p>Bring a light.</p></td></tr></table></td></tr><tr><td><p>Second block</p></td></tr></table>'
    expect(lines(mail)).toEqual(['heading 0 Vigil', 'text 1 Sunday 8 March, 6pm', 'text 2 Old Market', 'text 3 Bring a light.', 'row 4 Second block'])
  })

  it('from Google Docs reads through its wrapping and its redirects', () => {
    const docs = '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c4d"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt">Sign up </span><a href="https://www.google.com/url?q=https://example.org/join?a%3D1&amp;sa=D&amp;ust=1"><span>here</span></a></p><ul><li dir="ltr"><p dir="ltr" role="presentation"><span>First stop</span></p></li></ul></b><br class="Apple-interchange-newline">'
    expect(lines(docs)).toEqual(['text 0 Sign up here', 'item 1 First stop'])
    expect(pageOfHtml(docs).links.map((link) => link.url)).toEqual(['https://example.org/join?a=1'])
  })

  it('from Outlook reads addresses as they were before its rewriting', () => {
    const outlook = '<div class=WordSection1><p class=MsoNormal><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fsign-up&amp;data=05%7C01&amp;reserved=0">Sign up</a></p></div>'
    expect(pageOfHtml(outlook).links[0]!.url).toBe('https://example.org/sign-up')
  })

  it('from web mail reads a line for each element, and a blank one where there is a break', () => {
    expect(lines('<div dir="ltr"><div>March for rivers</div><div>When: 7 March, 2pm</div><div><br></div><div>See you there</div></div>')).toEqual(['text 0 March for rivers', 'text 0 When: 7 March, 2pm', 'text 1 See you there'])
  })

  it('keeps the lines of preformatted text', () => {
    expect(lines('<pre>Rally\n  Where: Old Market\n\nCome!</pre>')).toEqual(['text 0 Rally', 'text 0 Where: Old Market', 'text 1 Come!'])
  })

  it('is read without the pictures that were pasted with it, however large', () => {
    const html = `<p><img src="data:image/png;base64,${'A'.repeat(2_000_000)}">Vigil on 8 March</p>`
    expect(readCall({ html, publishedOn: '2026-03-01', locale: 'en-GB', timeZone: null }).text.trim()).toBe('Vigil on 8 March')
  })

  it('survives an attribute of megabytes', () => {
    expect(pageOfHtml(`<p class="${'a '.repeat(400_000)}">Text</p>`).text.trim()).toBe('Text')
  })
})
