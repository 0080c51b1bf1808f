import { AwsError } from '../protocol/aws-error.ts'
import { unknownAction } from '../protocol/aws-query.ts'
import { ec2Query } from '../protocol/ec2-query.ts'
import { type OperationRow, regionService } from '../region/region-service.ts'
import { ec2Access } from './access.ts'
import { ec2Operations } from './operations.ts'

const VERSION = '2016-11-15'

/** Amazon EC2, as much of it as container instances need. */
export const ec2Service = regionService({
  protocol: ec2Query({ version: VERSION, namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/' }),
  operations: withDryRun(ec2Operations),
  access: (region, operation, input) => ec2Access(region, operation, { ...input }),
  unknown: (name) => unknownAction(name, VERSION),
  // Machines and security groups decide which targets answer.
  afterWrite: ({ state }) => {
    state.elb.isStale = true
  },
})

/** Whoever asks for a dry run learns only whether they may. */
function withDryRun(rows: Record<string, OperationRow>): Record<string, OperationRow> {
  const entries = Object.entries(rows).map(([name, row]): [string, OperationRow] => {
    const run: OperationRow['run'] = (region, input, now, caller) => {
      if ((input as { DryRun?: boolean }).DryRun) {
        throw new AwsError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
      }
      return row.run(region, input, now, caller)
    }
    return [name, { ...row, run }]
  })
  return Object.fromEntries(entries)
}
