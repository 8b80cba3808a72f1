/**
 * The first-level unit that a p-code (code of the Common Operational Datasets, or of Ukraine's
 * KATOTTH, which begins alike) lies in, as ISO 3166-2. Codes of finer levels begin with that of
 * their unit. `null` where the code is none, or where the two lists have no unit in common.
 */
export function areaOfPcode(pcode: string): string | null {
  const match = /^([A-Z]{2,3}?)(\d+)$/.exec(pcode.trim().toUpperCase());
  const [, prefix = '', digits = ''] = match ?? [];
  const found = tables.get(prefix);
  const suffix = found?.units.get(digits.slice(0, found.digits));
  return found === undefined || suffix === undefined ? null : `${found.country}-${suffix}`;
}

interface PcodeTable {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Of a first-level code. */
  readonly digits: number;
  /** Digits of the p-code → what follows the country in ISO 3166-2. */
  readonly units: ReadonlyMap<string, string>;
}

/**
 * Units that both lists have under one name. Left out are West Kordofan, Abyei, Socotra and the
 * regions within Somaliland, which are no units of the basemap.
 */
const tables: ReadonlyMap<string, PcodeTable> = new Map([
  // KOATUU's numbers: Crimea, Luhansk, Chernivtsi and the two cities have others in ISO 3166-2.
  table(
    'UA',
    '01:43 05:05 07:07 12:12 14:14 18:18 21:21 23:23 26:26 32:32 35:35 44:09 46:46 48:48 51:51 53:53 56:56 59:59 61:61 63:63 65:65 68:68 71:71 73:77 74:74 80:30 85:40',
  ),
  table('PS', '01:WBK 02:GZZ'),
  table(
    'SD',
    '01:KH 02:DN 03:DS 04:DW 05:DE 06:DC 07:KS 08:NB 09:NW 10:RS 11:KA 12:GD 13:KN 14:SI 15:GZ 16:NR 17:NO',
  ),
  table(
    'SY',
    '01:DI 02:HL 03:RD 04:HI 05:HM 06:LA 07:ID 08:HA 09:DY 10:TA 11:RA 12:DR 13:SU 14:QU',
  ),
  table(
    'YE',
    '11:IB 12:AB 13:SA 14:BA 15:TA 16:JA 17:HJ 18:HU 19:HD 20:DH 21:SH 22:SD 23:SN 24:AD 25:LA 26:MA 27:MW 28:MR 29:AM 30:DA 31:RA',
  ),
  table('SS', '01:EC 02:EE 03:JG 04:LK 05:BN 06:UY 07:NU 08:WR 09:BW 10:EW'),
  table('SO', '16:BR 17:NU 18:MU 19:GA 20:HI 21:SD 22:BN 23:SH 24:BY 25:BK 26:GE 27:JD 28:JH'),
  table(
    'CF',
    '11:MP 12:LB 21:HS 22:NM 23:SE 31:OP 32:AC 41:KG 42:KB 43:UK 51:BB 52:HK 53:VK 61:BK 62:MB 63:HM 71:BGF',
  ),
  table(
    'TD',
    '01:BA 02:BO 03:CB 04:GR 05:HL 06:KA 07:LC 08:LO 09:LR 10:MA 11:ME 12:MO 13:MC 14:OD 15:SA 16:TA 17:WF 18:ND 19:BG 21:SI 22:TI',
  ),
  table('HT', '01:OU 02:SE 03:ND 04:NE 05:AR 06:CE 07:SD 08:GA 09:NO 10:NI'),
  table('MZ', '01:P 02:G 03:I 04:B 05:L 06:MPM 07:N 08:A 09:S 10:T 11:Q'),
  table('NE', '001:1 002:2 003:3 004:4 005:5 006:6 007:7 008:8'),
  table('CM', '001:AD 002:CE 003:ES 004:EN 005:LT 006:NO 007:NW 008:OU 009:SU 010:SW'),
  table(
    'NG',
    '001:AB 002:AD 003:AK 004:AN 005:BA 006:BY 007:BE 008:BO 009:CR 010:DE 011:EB 012:ED 013:EK 014:EN 015:FC 016:GO 017:IM 018:JI 019:KD 020:KN 021:KT 022:KE 023:KO 024:KW 025:LA 026:NA 027:NI 028:OG 029:ON 030:OS 031:OY 032:PL 033:RI 034:SO 035:TA 036:YO 037:ZA',
  ),
  // Bago and Shan are one unit each in ISO 3166-2.
  table(
    'MMR',
    '001:11 002:12 003:13 004:14 005:01 006:05 007:02 008:02 009:03 010:04 011:15 012:16 013:06 014:17 015:17 016:17 017:07',
    'MM',
  ),
]);

function table(prefix: string, pairs: string, country = prefix): [string, PcodeTable] {
  const units = new Map(
    pairs.split(' ').map((pair): [string, string] => {
      const [pcode = '', iso = ''] = pair.split(':');
      return [pcode, iso];
    }),
  );
  return [prefix, { country, digits: (pairs.split(':')[0] ?? '').length, units }];
}
