/** A bucket of tokens that fills up again with time. */
export interface TokenBucket {
  tokens: number
  /** Epoch milliseconds of the last look. */
  at: number
}

export interface BucketSize {
  /** How many tokens a full bucket has. */
  burst: number
  perSecond: number
}

/** Takes `cost` tokens out of the bucket, if there are as many; one that does not exist yet is full. */
export function takeTokens(
  bucket: TokenBucket | undefined,
  { burst, perSecond }: BucketSize,
  cost: number,
  now: number,
): { bucket: TokenBucket; isTaken: boolean } {
  const passed = Math.max(0, now - (bucket?.at ?? now)) / 1_000
  const tokens = Math.min(burst, (bucket?.tokens ?? burst) + passed * perSecond)
  const isTaken = tokens >= cost
  return { bucket: { tokens: isTaken ? tokens - cost : tokens, at: Math.max(now, bucket?.at ?? now) }, isTaken }
}
