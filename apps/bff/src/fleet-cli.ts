import { parseArgs } from 'node:util'
import { readEnvironment } from './config.ts'
import { createConnections } from './connections.ts'
import { launchFleet } from './ec2/launch-fleet.ts'
import { MOST_INSTANCES } from './ec2/launch-instances.ts'
import { fail, say } from './terminal.ts'

const usage = `Launches container instances on the emulator's EC2, as the console's page does; the role ecsInstanceRole is made when it is missing.
  --cluster NAME          the cluster to join (default)
  --instance-type TYPE    t2.micro, m5.large… (t2.micro)
  --count N               1 to ${MOST_INSTANCES} (1)
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
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTANCES) throw new Error(`--count must be 1 to ${MOST_INSTANCES}.`)

  const config = readEnvironment()
  if ('problems' in config) throw new Error(config.problems.join('\n'))
  if (config.backend.kind !== 'emulator')
    throw new Error('This launches instances on the emulator only; on AWS, use the page Launch container instances.')
  const connections = createConnections(config, Promise.resolve(`http://127.0.0.1:${config.backend.port}`))
  const launched = await launchFleet(connections.awsFor(undefined), {
    cluster: values.cluster,
    instanceType: values['instance-type'],
    count,
    availabilityZone: values['availability-zone'],
  })
  for (const { instanceId, availabilityZone } of launched) say(`${instanceId}  ${availabilityZone}`)
  say(`Within a minute they are in the cluster ${values.cluster}.`)
  connections.close()
} catch (error) {
  fail([(error as Error).message])
}
