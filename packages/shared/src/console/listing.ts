/** A whole list as it was at one moment. */
export interface Listing<Row> {
  items: Row[]
  /** When the BFF read it (epoch milliseconds). */
  asOf: number
  /** ARNs that ECS listed but could not describe any more, with its reason. */
  failures: Failure[]
}

/** One entry of `failures[]` as ECS words it. */
export interface Failure {
  arn?: string
  reason: string
  detail?: string
}
