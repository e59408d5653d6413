import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOfCode } from './ticket-code.ts'

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type WithDetector = { BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> } }

/** Reads a code from a picture: with the phone's own reader where it has one, else with one that is loaded for it. */
async function codeReader(): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> {
  const { BarcodeDetector } = globalThis as WithDetector
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQR } = (await import('jsqr')) as unknown as { default: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null }
  const canvas = document.createElement('canvas')
  return (video) => {
    canvas.width = 480
    canvas.height = Math.round((480 * video.videoHeight) / Math.max(1, video.videoWidth))
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context || canvas.height === 0) return Promise.resolve(undefined)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return Promise.resolve(jsQR(data, width, height)?.data)
  }
}

/** The camera, while it is asked for: each code is told once, and the camera is let go with the button or the page. */
export function Scanner({ onCode }: { onCode: (entryId: string) => string }) {
  const { t } = useTranslation('check-in')
  const [on, turn] = useState(false)
  const [said, say] = useState('')
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  useEffect(() => {
    told.current = onCode
  }, [onCode])

  useEffect(() => {
    if (!on) return
    let stream: MediaStream | undefined
    const stopped = new AbortController()
    let last = ''
    const look = async () => {
      const [read, camera] = await Promise.all([codeReader(), navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })])
      stream = camera
      if (stopped.signal.aborted || !video.current) return camera.getTracks().forEach((track) => track.stop())
      video.current.srcObject = camera
      await video.current.play()
      while (!stopped.signal.aborted && video.current) {
        const code = await read(video.current)
        if (code !== undefined && code !== last) {
          last = code
          const entryId = entryOfCode(code)
          say(entryId === undefined ? t('scanUnknown') : told.current(entryId))
        }
        await new Promise((resolve) => setTimeout(resolve, 150))
      }
    }
    look().catch(() => {
      say(t('noCamera'))
      turn(false)
    })
    return () => {
      stopped.abort()
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [on, t])

  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => turn(!on)}>
        {t(on ? 'stopScan' : 'scan')}
      </button>
      <output className="hint">{said || (on ? t('scanning') : '')}</output>
      {on ? <video ref={video} className="door-camera" muted playsInline /> : null}
    </>
  )
}
