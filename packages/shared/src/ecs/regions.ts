export interface Region {
  region: string
  /** As AWS's consoles call it. */
  name: string
  /** Letters of its Availability Zones, in order. */
  zones: string
}

/**
 * The Regions in which ECS started, then the others, east to west.
 * Source: "Regions and Zones" in the Amazon EC2 User Guide. AWS shuffles and withholds zone letters per account.
 */
export const regions: readonly Region[] = [
  { region: 'us-east-1', name: 'US East (N. Virginia)', zones: 'abcdef' },
  { region: 'us-west-2', name: 'US West (Oregon)', zones: 'abcd' },
  { region: 'eu-west-1', name: 'Europe (Ireland)', zones: 'abc' },
  { region: 'ap-northeast-1', name: 'Asia Pacific (Tokyo)', zones: 'acd' },
  { region: 'ap-southeast-2', name: 'Asia Pacific (Sydney)', zones: 'abc' },
  { region: 'us-east-2', name: 'US East (Ohio)', zones: 'abc' },
  { region: 'us-west-1', name: 'US West (N. California)', zones: 'ab' },
  { region: 'ca-central-1', name: 'Canada (Central)', zones: 'abd' },
  { region: 'ca-west-1', name: 'Canada West (Calgary)', zones: 'abc' },
  { region: 'mx-central-1', name: 'Mexico (Central)', zones: 'abc' },
  { region: 'sa-east-1', name: 'South America (São Paulo)', zones: 'abc' },
  { region: 'eu-central-1', name: 'Europe (Frankfurt)', zones: 'abc' },
  { region: 'eu-central-2', name: 'Europe (Zurich)', zones: 'abc' },
  { region: 'eu-west-2', name: 'Europe (London)', zones: 'abc' },
  { region: 'eu-west-3', name: 'Europe (Paris)', zones: 'abc' },
  { region: 'eu-north-1', name: 'Europe (Stockholm)', zones: 'abc' },
  { region: 'eu-south-1', name: 'Europe (Milan)', zones: 'abc' },
  { region: 'eu-south-2', name: 'Europe (Spain)', zones: 'abc' },
  { region: 'il-central-1', name: 'Israel (Tel Aviv)', zones: 'abc' },
  { region: 'af-south-1', name: 'Africa (Cape Town)', zones: 'abc' },
  { region: 'me-south-1', name: 'Middle East (Bahrain)', zones: 'abc' },
  { region: 'me-central-1', name: 'Middle East (UAE)', zones: 'abc' },
  { region: 'ap-south-1', name: 'Asia Pacific (Mumbai)', zones: 'abc' },
  { region: 'ap-south-2', name: 'Asia Pacific (Hyderabad)', zones: 'abc' },
  { region: 'ap-southeast-1', name: 'Asia Pacific (Singapore)', zones: 'abc' },
  { region: 'ap-southeast-3', name: 'Asia Pacific (Jakarta)', zones: 'abc' },
  { region: 'ap-southeast-4', name: 'Asia Pacific (Melbourne)', zones: 'abc' },
  { region: 'ap-southeast-5', name: 'Asia Pacific (Malaysia)', zones: 'abc' },
  { region: 'ap-southeast-7', name: 'Asia Pacific (Thailand)', zones: 'abc' },
  { region: 'ap-east-1', name: 'Asia Pacific (Hong Kong)', zones: 'abc' },
  { region: 'ap-northeast-2', name: 'Asia Pacific (Seoul)', zones: 'abcd' },
  { region: 'ap-northeast-3', name: 'Asia Pacific (Osaka)', zones: 'abc' },
  { region: 'us-gov-east-1', name: 'AWS GovCloud (US-East)', zones: 'abc' },
  { region: 'us-gov-west-1', name: 'AWS GovCloud (US-West)', zones: 'abc' },
  { region: 'cn-north-1', name: 'China (Beijing)', zones: 'abc' },
  { region: 'cn-northwest-1', name: 'China (Ningxia)', zones: 'abc' },
]

const byRegion = new Map(regions.map((row) => [row.region, row]))

/** `US East (N. Virginia)`; a Region that is not known keeps its code. */
export function regionName(region: string): string {
  return byRegion.get(region)?.name ?? region
}

/** The Region's Availability Zones (`us-east-1a`…), in order; three for a Region that is not known. */
export function zonesOf(region: string): string[] {
  return (byRegion.get(region)?.zones ?? 'abc').split('').map((letter) => region + letter)
}
