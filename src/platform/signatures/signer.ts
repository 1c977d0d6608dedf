/** Who signed, as far as the signature itself tells. Whether anybody trusts the certificate is not asked: that takes the lists of providers. */
export interface Signer {
  /** Common name in the certificate. */
  readonly name: string;
  /** Who issued the certificate; empty when the signature carries none. */
  readonly issuer: string;
  /** Number of the certificate, in hexadecimal digits. */
  readonly serial: string;
  /** Whether the certificate says of itself that it is qualified (eIDAS). Source: ETSI EN 319 412-5 */
  readonly saysQualified: boolean;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
  /** Instant that the signer's program wrote; not a time stamp. */
  readonly signedAt?: Date;
  /** Instant of a time stamp on this signature. Source: RFC 3161 */
  readonly stampedAt?: Date;
  /** Who gave that time stamp, by the common name of its certificate. */
  readonly stampedBy?: string;
  /** There is a time stamp, and it is not of this signature or not intact: it proves nothing. */
  readonly hasBrokenStamp?: true;
  /** Whether the signature is of these bytes and by the key of the certificate. */
  readonly isIntact: boolean;
  /** Whether the certificate was out of its time when it signed, by the time stamp or else by what the program wrote. */
  readonly isOutOfTime: boolean;
}
