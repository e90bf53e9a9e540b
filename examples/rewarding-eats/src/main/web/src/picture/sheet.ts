import type { ImageCommitment } from '../http/contract'
import type { Joined } from './join'
import { differenceHash, sha256 } from './hash'

const HASH_PIXELS = 256
/** Less than the smallest canvas that phones allow. */
const MOST_PIXELS = 12_000_000
const QUALITY = 0.9

/** What a claim commits to, of a picture that stays here. */
export async function commit(picture: Blob, pages: number): Promise<ImageCommitment> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
  const { width, height } = bitmap
  const scale = Math.min(1, HASH_PIXELS / Math.max(width, height))
  const small = draw(bitmap, Math.max(9, Math.round(width * scale)), Math.max(8, Math.round(height * scale)))
  bitmap.close()
  return {
    sha256: await sha256(await picture.arrayBuffer()),
    perceptualHash: differenceHash(small.data, small.width, small.height),
    width,
    height,
    pages,
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): ImageData {
  const context = contextOf(width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

/** The shots of a long receipt as one picture. */
export async function joinedPicture(shots: readonly Blob[], turns: readonly number[], { placements, width, height }: Joined): Promise<Blob> {
  const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)))
  const context = contextOf(Math.round(width * shrink), Math.round(height * shrink))
  context.scale(shrink, shrink)
  for (const [i, shot] of shots.entries()) {
    const { scale, dx, dy, top } = placements[i]!
    const bitmap = await createImageBitmap(shot, { imageOrientation: 'from-image' })
    const turned = (turns[i] ?? 0) % 2 === 1
    const [w, h] = turned ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height]
    context.save()
    context.beginPath()
    context.rect(0, top, width, height - top)
    context.clip()
    context.translate(dx + (w * scale) / 2, dy + (h * scale) / 2)
    context.rotate(((turns[i] ?? 0) * Math.PI) / 2)
    context.drawImage(bitmap, (-bitmap.width * scale) / 2, (-bitmap.height * scale) / 2, bitmap.width * scale, bitmap.height * scale)
    context.restore()
    bitmap.close()
  }
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error(`This browser has no canvas of ${width} × ${height} pixels. Choose a smaller picture.`)
  return context
}
