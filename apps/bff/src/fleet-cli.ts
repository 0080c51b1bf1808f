import { parseArgs } from 'node:util'
import { instanceTypes } from '@gantry/shared/ecs/instance-types'
import { lastPart } from '@gantry/shared/ecs/arn'
import { readEnvironment } from './config.ts'
import { createConnections } from './connections.ts'
import { fail, say } from './terminal.ts'
import { addMachines, MACHINES_AT_ONCE } from './fleet/add-machines.ts'

const usage = `Adds emulated container instances to a cluster.
  --cluster NAME          the cluster to join (default)
  --instance-type TYPE    t2.micro, m5.large… (t2.micro)
  --count N               1 to ${MACHINES_AT_ONCE} (1)
  --availability-zone AZ  balanced over the Region's when absent`

try {
  const { values } = parseArgs({
    options: {
      cluster: { type: 'string', default: 'default' },
      'instance-type': { type: 'string', default: 't2.micro' },
      count: { type: 'string', default: '1' },
      'availability-zone': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    say(usage)
    process.exit(0)
  }
  const count = Number(values.count)
  const instanceType = values['instance-type']
  if (!Number.isInteger(count) || count < 1 || count > MACHINES_AT_ONCE)
    throw new Error(`--count must be 1 to ${MACHINES_AT_ONCE}.`)
  if (!instanceTypes.some((type) => type.instanceType === instanceType))
    throw new Error(`There is no instance type ${instanceType}.`)

  const config = readEnvironment()
  if ('problems' in config) throw new Error(config.problems.join('\n'))
  if (config.backend.kind !== 'emulator')
    throw new Error('Machines can be added to the emulator only; in AWS, launch them with EC2.')
  const connections = createConnections(config, Promise.resolve(`http://127.0.0.1:${config.backend.port}`))
  const order = { cluster: values.cluster, instanceType, count, availabilityZone: values['availability-zone'] }
  for (const arn of await addMachines(connections.awsFor(undefined), order)) say(`${lastPart(arn)}  ${arn}`)
  connections.close()
} catch (error) {
  fail([(error as Error).message])
}
