/** Sizes of the parts of a write-ahead log. Source: "WAL-mode File Format" in SQLite's documentation. */
const HEADER = 32
const FRAME_HEADER = 24

type Sums = readonly [number, number]

/**
 * True when something in the middle of SQLite's write-ahead log is damaged. SQLite takes a frame with a wrong checksum for the
 * torn end of a write that nobody has been told of, and silently drops what follows. But each commit is on disk before the next
 * begins: where more than one commit would be dropped, it is damage. Of the very last commit nobody can tell.
 */
export function isWalDamaged(wal: Buffer): boolean {
  if (wal.length < HEADER + FRAME_HEADER) return false
  const isBigEndian = (wal.readUInt32BE(0) & 1) === 1
  const frames = framesOf(wal)
  const headerSums = sumsOf(wal, 0, HEADER - 8, [0, 0], isBigEndian)
  if (!isEqual(headerSums, readSums(wal, HEADER - 8))) return hasFramesOf(wal, frames[0]!)
  let sums: Sums = headerSums
  for (const [index, at] of frames.entries()) {
    const isWhole = hasSaltsOf(wal, at) && isEqual((sums = frameSums(wal, at, frames, sums, isBigEndian)), readSums(wal, at + 16))
    if (!isWhole) return commitsFrom(wal, frames.slice(index)) > 1
  }
  return false
}

/** Where the frames begin; the last may be cut off. */
function framesOf(wal: Buffer): number[] {
  const size = FRAME_HEADER + wal.readUInt32BE(8)
  const frames: number[] = []
  for (let at = HEADER; at + FRAME_HEADER <= wal.length && frames.length < wal.length / FRAME_HEADER; at += size) frames.push(at)
  return frames
}

/** The frame belongs to this round of the log, not to a former one that is being overwritten. */
function hasSaltsOf(wal: Buffer, frame: number): boolean {
  return wal.readUInt32BE(16) === wal.readUInt32BE(frame + 8) && wal.readUInt32BE(20) === wal.readUInt32BE(frame + 12)
}

/** A header that is only begun has two new salts; one that is damaged still has at least one of its frames'. */
function hasFramesOf(wal: Buffer, frame: number): boolean {
  return wal.readUInt32BE(16) === wal.readUInt32BE(frame + 8) || wal.readUInt32BE(20) === wal.readUInt32BE(frame + 12)
}

/** Frames that end a commit: the size of the database stands in them. The first is the damaged one, whatever its salts. */
function commitsFrom(wal: Buffer, frames: number[]): number {
  return frames.filter((at, index) => (index === 0 || hasSaltsOf(wal, at)) && wal.readUInt32BE(at + 4) !== 0).length
}

function frameSums(wal: Buffer, at: number, frames: number[], before: Sums, isBigEndian: boolean): Sums {
  const size = frames.length > 1 ? frames[1]! - frames[0]! : FRAME_HEADER + wal.readUInt32BE(8)
  const end = at + size
  if (end > wal.length) return [-1, -1]
  return sumsOf(wal, at + FRAME_HEADER, end, sumsOf(wal, at, at + 8, before, isBigEndian), isBigEndian)
}

/** SQLite's checksum: two sums over pairs of 32-bit words. */
function sumsOf(wal: Buffer, from: number, to: number, [first, second]: Sums, isBigEndian: boolean): Sums {
  for (let at = from; at < to; at += 8) {
    const [a, b] = isBigEndian
      ? [wal.readUInt32BE(at), wal.readUInt32BE(at + 4)]
      : [wal.readUInt32LE(at), wal.readUInt32LE(at + 4)]
    first = (first + a + second) >>> 0
    second = (second + b + first) >>> 0
  }
  return [first, second]
}

function readSums(wal: Buffer, at: number): Sums {
  return [wal.readUInt32BE(at), wal.readUInt32BE(at + 4)]
}

function isEqual([a, b]: Sums, [c, d]: Sums): boolean {
  return a === c && b === d
}
