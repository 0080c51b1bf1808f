import type { Filter } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { AutoScalingGroup, GroupTag } from '../state/auto-scaling-state.ts'

/** Whether a group passes all filters: `tag-key`, `tag-value`, `tag:<key>`. Throws ValidationError for another one. */
export function groupFilter(filters: Filter[]): (group: AutoScalingGroup) => boolean {
  const tests = filters.map(({ Name = '', Values = [] }) => {
    if (Name === 'tag-key') return ({ key }: GroupTag) => Values.includes(key)
    if (Name === 'tag-value') return ({ value }: GroupTag) => Values.includes(value)
    if (Name.startsWith('tag:')) return ({ key, value }: GroupTag) => key === Name.slice(4) && Values.includes(value)
    throw unknownFilter(Name)
  })
  return ({ tags }) => tests.every((test) => tags.some(test))
}

interface Tagged extends GroupTag {
  groupName: string
}

/** Whether a tag passes all filters: `auto-scaling-group`, `key`, `value`, `propagate-at-launch`. */
export function tagFilter(filters: Filter[]): (tag: Tagged) => boolean {
  const tests = filters.map(({ Name = '', Values = [] }) => {
    if (Name === 'auto-scaling-group') return ({ groupName }: Tagged) => Values.includes(groupName)
    if (Name === 'key') return ({ key }: Tagged) => Values.includes(key)
    if (Name === 'value') return ({ value }: Tagged) => Values.includes(value)
    if (Name === 'propagate-at-launch') return (tag: Tagged) => Values.includes(String(tag.propagateAtLaunch))
    throw unknownFilter(Name)
  })
  return (tag) => tests.every((test) => test(tag))
}

const unknownFilter = (name: string) => validationError(`Filter type ${name} is not correct.`)
