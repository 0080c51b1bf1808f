/** Epoch milliseconds of a time on the wire. */
export const toMillis = (time: Date | undefined): number | undefined => time?.getTime()

/** The same object without its undefined members, so that an absent value is absent and not `undefined`. */
export function defined<T extends object>(view: T): T {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as T
}

/** ECS's tags, which may lack either half, as whole ones. */
export const toTags = (tags: { key?: string | undefined; value?: string | undefined }[] = []): { key: string; value: string }[] =>
  tags.map(({ key = '', value = '' }) => ({ key, value }))

/** ECS's attributes, less what they are attached to. */
export const toAttributes = (
  attributes: { name: string | undefined; value?: string | undefined }[] = [],
): { name: string; value?: string }[] =>
  attributes.map(({ name = '', value }) => (value === undefined ? { name } : { name, value }))
