/** What goes back over HTTP. */
export interface Reply {
  statusCode: number
  headers: Record<string, string>
  body: string
}
