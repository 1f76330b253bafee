const list = (text: string): string[] => text.trim().split(/\s+/);

/** English words that tell nothing by themselves. */
const functionWords = list(`
  about above across after again against all also although among and any are aren around because been before being
  below between both but can cannot could did does doing down during each either else even ever every few for from
  further had has have having here hers him his how however into its itself just less like made make many may might
  more moreover most much must near need neither nor not now off once one only onto other our ours out over own per
  quite rather same several shall she should since some still such than that the their them then there thereby
  therefore these they this those three through thu thus too two under until upon use used using very via was well
  were what when where whereas whether which while who whom whose why will with within without would yet you your`);

/** Words that tell nothing of a subject, whatever stands beside them: no phrase of two papers begins or ends with one. */
export const stopWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...list(`
  ability able abstract accordingly accurately achieve achieved achieving additional additionally address addressed
  addressing adopt adopted advance advanced advantage aim aiming allow allowing analyze analyzing apart appear
  applied apply applying approach area article aspect attempt attract available avoid aware based become beneficial
  benefit best better beyond boosting bring bringing build building built capability capable careful carefully
  certain challenge challenging characteristic choice choose chosen clear combination combine combined combining
  come common commonly comparable comparably compare compared comparing competitive complete comprehensive concern
  conduct conducted conducting consequently consider considerable considering consist consistent consistently
  construct contrast contribute contribution conventional create created crucial currently decade demand demonstrate
  demonstrated derive design designed desirable despite detail detailed develop developed development difference
  difficult difficulty directly discover discuss drastically drop due easily effect effective effectively
  effectiveness efficient efficiently effort element eliminate eliminating emerged emerging employ employed enable
  enabling encounter enhance enhancing ensure ensuring entire especially essential essentially evaluate evaluation
  excellent exhibit exist existing experiment experimental exploit exploiting explore exploring extend extensive
  extensively extra extreme extremely facilitate fact far fast faster final finally find first five focus focused
  following four fundamental furthermore gain generally github give given goal great greater greatly guide help
  hence highly hour http https huge idea identify identifying implement implementation implemented implementing
  important importantly improve improved improvement improving include including incorporate incorporating increase
  increasing increasingly indicate ineffective innovation innovative insight integrate integrated integrating
  intrinsic introduce introduced introducing investigate involve involving issue jointly known lack largely larger
  largest lastly later lead leading leverage leveraging limit limitation limited limiting literature longer maintain
  maintaining major making massive meanwhile method mitigate motivated namely naturally nature nearly necessary
  necessitate needed new notable notably novel numerous observation observe observed obtain obtained offer offering
  often original outperform outperforming overall overcome paper particular particularly people perform performance
  popular pose possible potential potentially powerful practical present previous primarily primary procedure
  produce producing promising propose proposed proposing prove proven provide providing ranging rapid rarely reach
  reason recent recently reduce reduced reducing regarding relate related relevant rely relying remain remarkable
  require resort respectively result rich rigorous second seek serve seven severe severely shared show showing shown
  significant significantly simply simultaneously six solely solution solve solving sota sought specifically
  straightforward strategy struggle study subsequent subsequently substantial substantially success successful
  successfully successively suffer superior support surprising surprisingly tackle tackling tailored take taking
  technique termed theoretical third thorough thoroughly though total toward towards traditional try typical
  typically unique unlike unprecedented usage useful usually utilize utilized utilizing valuable variety various
  vary varying verify vital website whole widely widespread worse year yield yielding`),
]);

/** What every abstract says; where words are counted one by one, and names are made of them. */
export const everyAbstract: ReadonlySet<string> = new Set([
  ...functionWords,
  ...list(`
  abstract achieve achieved achieving additionally address approach available based code compared comparable
  consistently demonstrate demonstrated different effective effectively effectiveness efficient efficiently enable
  evaluate evaluation existing experiment experimental extensive finally find first furthermore github http https
  improve improved improvement introduce introduced investigate issue lead method model new novel often open
  outperform paper paper people perform performance popular present previous problem propose proposed provide recent
  recently remain remarkable require result second show significant significantly significantly specifically state
  study task technique third towards toward various work`),
]);

/** Function words of two letters: single words are telling from three letters on, but `kv` may stand in a phrase. */
export const shortStopWords: ReadonlySet<string> = new Set(
  'ad al am an as at be by co de do eg en et go he ie if in is it la le me my na no of oh on or re so to un up us vs we'.split(
    ' ',
  ),
);

/** Words that tell of a subject only beside another one: `key` in `key-value`, `state` in `state space`. */
export const weakWords: ReadonlySet<string> = new Set(
  `algorithm art bit case code core cost deep different end factor framework full general good hand hard high inter intra
  key kv large last level local long low main mean mini model multi non number online open optimal optimize order pair
  past point post practice pre prior problem property real research role run search self series set short shot simple
  single size small smaller source state step strong sub system task term time top train type unit value version
  view way web wide work world`.split(/\s+/),
);
