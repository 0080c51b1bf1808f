import { type Field, type Section, fieldsOf } from './field.ts'

/** The name stands at the head of the Builder, by itself. */
export const familyField: Field = fieldsOf([], ['family'], { family: { label: 'Task definition name' } })[0]!

/** What holds for the whole task. */
export const taskSections: Section[] = [
  {
    title: 'Task settings',
    fields: fieldsOf(
      [],
      [
        'networkMode',
        'requiresCompatibilities',
        'taskRoleArn',
        'executionRoleArn',
        'cpu',
        'memory',
        'pidMode',
        'ipcMode',
        'runtimePlatform.cpuArchitecture',
        'runtimePlatform.operatingSystemFamily',
        'ephemeralStorage.sizeInGiB',
        'enableFaultInjection',
        'placementConstraints',
        'tags',
      ],
      {
        taskRoleArn: { label: 'Task role' },
        executionRoleArn: { label: 'Task execution role' },
        cpu: { label: 'Task CPU' },
        memory: { label: 'Task memory' },
        'ephemeralStorage.sizeInGiB': { label: 'Ephemeral storage (GiB)' },
      },
    ),
  },
]
