import { partitionOf } from '@gantry/shared/ecs/arn'
import { newDigits, newHexId } from '../../ecs/state/random.ts'
import type { RegionState } from '../../region/region-state.ts'

/** `arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067`. */
export const arnOf = ({ region, account }: Pick<RegionState, 'region' | 'account'>, resource: string): string =>
  `arn:${partitionOf(region)}:elasticloadbalancing:${region}:${account}:${resource}`

/** 16 hexadecimal digits. */
export const newElbId = (state: RegionState): string => newHexId(state).slice(0, 16)

/** `web-1234567890.us-east-1.elb.amazonaws.com`, with `internal-` before it where only the VPC may come. */
export const newDnsName = (state: RegionState, name: string, isInternal: boolean): string =>
  `${isInternal ? 'internal-' : ''}${name}-${newDigits(state, 10)}.${state.region}.elb.${suffixOf(state.region)}`

/** `web-73e2d6bc24d8a067.elb.us-east-1.amazonaws.com`: network load balancers are named so. */
export const networkDnsName = (state: RegionState, name: string, id: string): string =>
  `${name}-${id}.elb.${state.region}.${suffixOf(state.region)}`

const suffixOf = (region: string) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

/** Hosted zones of Amazon's own, in which these DNS names are. Source: "Elastic Load Balancing endpoints and quotas". */
const hostedZones: Record<string, { application: string; network: string }> = {
  'us-east-1': { application: 'Z35SXDOTRQ7X7K', network: 'Z26RNL4JYFTOTI' },
  'us-east-2': { application: 'Z3AADJGX6KTTL2', network: 'ZLMOA37VPKANP' },
  'us-west-1': { application: 'Z368ELLRRE2KJ0', network: 'Z24FKFUX50B4VW' },
  'us-west-2': { application: 'Z1H1FL5HABSF5', network: 'Z18D5FSROUN65G' },
  'eu-west-1': { application: 'Z32O12XQLNTSW2', network: 'Z2IFOLAFXWLO4F' },
  'eu-central-1': { application: 'Z215JYRZR1TBD5', network: 'Z3F0SRJ5LGBH90' },
  'ap-northeast-1': { application: 'Z14GRHDCWA56QT', network: 'Z31USIVHYNEOWT' },
  'ap-southeast-1': { application: 'Z1LMS91P8CMLE5', network: 'ZKVM4W9LS7TM' },
  'ap-southeast-2': { application: 'Z1GM3OXH4ZPM65', network: 'ZCT6FZBF4DROD' },
}

/** The hosted zone of a kind of load balancers in a Region; undefined where we do not know it. */
export const findHostedZone = (region: string, kind: 'application' | 'network'): string | undefined =>
  Object.hasOwn(hostedZones, region) ? hostedZones[region]![kind] : undefined
