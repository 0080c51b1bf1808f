import type { Operator, Subject, Value } from './query.ts'

interface SubjectRule {
  operators: readonly Operator[]
  /** The argument as `Query` keeps it; undefined when it is not of this kind. */
  read: (argument: string) => Value | undefined
  /** What an argument looks like, for the complaint. */
  argument: string
}

const EQUALITY: Operator[] = ['==', 'in', '=~']
const ORDER: Operator[] = ['==', '>', '>=', '<', '<=']

/** Source: "Cluster query language" in the Amazon ECS Developer Guide. */
export const subjectRules: Record<Subject['name'], SubjectRule> = {
  agentConnected: { operators: EQUALITY, read: readBoolean, argument: 'true or false' },
  agentVersion: { operators: ORDER, read: readVersion, argument: 'a version such as 1.14.5' },
  attribute: { operators: [...new Set([...ORDER, ...EQUALITY, 'exists' as const])], read: readText, argument: 'a value' },
  ec2InstanceId: { operators: EQUALITY, read: readText, argument: 'an EC2 instance id' },
  registeredAt: { operators: ORDER, read: readDate, argument: 'a date such as 2018-06-18 or 2018-06-18T22:28:28Z' },
  runningTasksCount: { operators: ORDER, read: readCount, argument: 'a whole number' },
  'task:group': {
    operators: [...EQUALITY, 'exists'],
    read: readText,
    argument: 'a task group such as service:web or family:batch',
  },
}

export function findSubject(word: string): Subject | undefined {
  if (word.startsWith('attribute:')) return word.length > 10 ? { name: 'attribute', attribute: word.slice(10) } : undefined
  return word !== 'attribute' && Object.hasOwn(subjectRules, word) ? ({ name: word } as Subject) : undefined
}

function readText(argument: string): string {
  return argument
}

function readBoolean(argument: string): string | undefined {
  return argument === 'true' || argument === 'false' ? argument : undefined
}

function readVersion(argument: string): string | undefined {
  return /^v?\d+(\.\w+)*$/.test(argument) ? argument : undefined
}

function readCount(argument: string): number | undefined {
  return /^\d{1,9}$/.test(argument) ? Number(argument) : undefined
}

/** Epoch seconds; a date without an offset is in UTC. */
function readDate(argument: string): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(argument)
  const seconds = Date.parse(`${found?.[1]}T${found?.[2] ?? '00:00:00'}${found?.[3] ?? 'Z'}`) / 1000
  return Number.isNaN(seconds) ? undefined : seconds
}
