export interface Member {
  /** `map`: an object whose members one names oneself, described by `items`. */
  type: 'string' | 'integer' | 'boolean' | 'array' | 'object' | 'map'
  /** One short sentence. */
  doc: string
  required?: true
  /** Not required where this other member stands. */
  unless?: string
  /** A required string that may be empty. */
  mayBeEmpty?: true
  enum?: readonly string[]
  /** Values outside `enum` are taken too. */
  open?: true
  /** What ECS assumes when the member is absent. */
  default?: string | number | boolean
  minimum?: number
  maximum?: number
  example?: string
  /** Of an object. */
  members?: Members
  /** Of an array or a map. */
  items?: Member
}

export type Members = Record<string, Member>

type Options = Omit<Member, 'type' | 'doc' | 'members' | 'items'>

export const text = (doc: string, options: Options = {}): Member => ({ type: 'string', doc, ...options })
export const integer = (doc: string, options: Options = {}): Member => ({ type: 'integer', doc, ...options })
export const flag = (doc: string, options: Options = {}): Member => ({ type: 'boolean', doc, ...options })
export const list = (items: Member, doc: string, options: Options = {}): Member => ({ type: 'array', doc, items, ...options })
export const texts = (doc: string, item: string, options: Options = {}): Member => list(text(item), doc, options)
export const object = (members: Members, doc: string, options: Options = {}): Member => ({
  type: 'object',
  doc,
  members,
  ...options,
})
export const objects = (members: Members, doc: string, item: string, options: Options = {}): Member =>
  list(object(members, item), doc, options)
export const map = (doc: string, item: string): Member => ({ type: 'map', doc, items: text(item) })
