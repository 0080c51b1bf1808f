/** `ec2-198-18-0-7.compute-1.amazonaws.com`. Source: "Amazon EC2 instance hostname types". */
export const publicDnsName = (region: string, address: string): string =>
  `ec2-${address.replaceAll('.', '-')}.${region === 'us-east-1' ? 'compute-1' : `${region}.compute`}.amazonaws.com`

/** `ip-172-31-0-7.ec2.internal`. */
export const privateDnsName = (region: string, address: string): string =>
  `ip-${address.replaceAll('.', '-')}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`
