import { everyAbstract } from '../stop-words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words of one or two letters, which the stop words leave to those who count words. */
const short = list(
  'a al am an as at be by co do eg et go he ie if in is it me my no of on or so to up us vs we',
);

/** Stop words that make a subject with another word: `diffusion models`, `code generation`. */
const subjects = list('model problem code state task');

/**
 * What authors say of their own papers and not of a subject, beyond the stop words. English, as those are; folded, without
 * plural.
 */
const talk = list(
  `able accordingly accurate accurately achieves advanced advantage aim allow allowing almost alone already alternative
  always analyze analysi answer appear applied apply applying aspect assess attempt automatically avoid away aware beneficial
  benefit best better beyond big boost brief bring broad capability capable carefully case challenge challenging clear
  clearly close closely combine combined combining commonly compare comparing comparison complete completely comprehensive
  comprehensively compute conclude conduct conducted consider considerable considerably considered considering consist
  contain contribute contribution conventional correct corresponding create creating critical crucial crucially current
  currently deal deliver demand derive describe design designed designing despite detail determine develop developed
  developing difference difficult difficulty direct directly discuss diverse draw driven easily easy effect effort either
  elegant eliminate emerge emerging emphasize empirical empirically employ encourage enhance enhanced enhancing enough ensure
  ensuring entire entirely equally especially essential essentially establish establishing estimate etc evidence example
  excellent exhibit expect expensive explain explicit explicitly explore explored exploring express extend extended
  extending extension extra extremely face facilitate fail fairly fall far fast faster few final focus focused focusing follow
  following formulate free fully fundamental fundamentally furthermore gain general generalize generally get give given
  giving go goal good great greater greatly grow guarantee guided half handle hard help hence high higher highest highly
  identify identifying ignore impact impede impede implement implementation important importantly impressive includ include
  including incorporate incorporating increase increased increasing increasingly independently indicate inherent inherently
  insight inspire inspired integrate interest interesting interestingly introducing intuitive involve jointly keep key know
  known lack largely last latest latter lead leading learn learned learnt least leave let leverage leveraging lie likely
  limit limitation limited line little look loss lot main mainly maintain maintaining major majority manner mean meaningful
  meanwhile mention mere mitigate moreover motivate motivated multiple namely natural naturally necessary need needed
  never nevertheless next notable notably note number numerous observation observe observed obtain obtained obtaining occur offer
  old ongoing opportunity option original otherwise outperforming overcome overall paradigm part particular particularly pave
  per perfect perspective pipeline place play plausible plethora point poor poorly possible possibly potential potentially
  powerful practical practically practice preliminary presence presenting preserve presumably prevent primarily primary
  principled prior produce producing progress prominent promising promote proper properly property prove proven provably
  providing purpose pursue put quality quite raise range rate rather reach readily realize really reason reasonable receive
  redesign reduce reduced reducing refer reflect regard regarding relate related relative relatively relevant reliably
  rely relying report research researcher resolve respect respective respectively resulting retain reveal revealing revisit
  revisiting rich right rise role run scenario scheme seek seem seen select separate serve set setting severe share sharp
  short side similar similarly simple simplify simply simultaneously simulation single situation small solely solid solution
  solve solving sometimes sophisticated source special specialized specific specifically standard start step strength
  strikingly strong stronger strongly struggle substantial substantially succeed success successful successfully suffer
  suggest suggesting suitable superior superiority support surprising surprisingly surpass survey systematic systematically
  tackle tackling tailor tailored take taken taking target tend term test tested theoretical theoretically theory thereof
  think thorough thought together tool toolkit top total track traditional traditionally train trained treat tremendous
  true truly try turn tutorial type typical typically ubiquitous ultimate ultimately underlying understand understanding
  understudied unexplored unfortunately unified unify unique uniquely universal unlike unlock unprecedented unseen useful
  usual usually utility utilize utilizing valid validate validating valuable value variant variety vast verify version
  versatile view way well whole wide widely widespread wish worse worst worth yield yielding zero one four five six seven eight
  nine ten framework approach paradigm benchmark dataset application evaluation baseline algorithm advance art world
  field area community literature technique study people`,
);

/** What half of all papers are about: it names a subject only with another word, `representation learning`. */
const broad = list(
  `adaptation analysis class data distribution domain error estimation feature function generation image information input
  instance knowledge layer learning measure mechanism modeling network object operation output parameter performance
  prediction process processing relation representation sample score selection similarity space structure system training
  transformation variable weight`,
);

/** Whether a folded word in the singular ends the run of words before it: no name goes over it. */
export function parts(word: string): boolean {
  return short.has(word) || /^\d+$/.test(word) || (everyAbstract.has(word) && !subjects.has(word));
}

/** Whether a folded word in the singular speaks of papers, not of what they are about. */
export function isTalk(word: string): boolean {
  return subjects.has(word) || talk.has(word);
}

/** Whether a folded word in the singular says too little of a subject by itself. */
export function isVague(word: string): boolean {
  return isTalk(word) || broad.has(word);
}

/** Whether a folded word in the singular begins no name. `point clouds`, but no `pointed question`. */
export function beginsNoName(word: string): boolean {
  return talk.has(word) && !opensName.has(word);
}

/** Vague by itself, but not before another word: `point cloud`, `multiple instance learning`. */
const opensName = list(
  'answer benchmark code dataset natural multiple point prior rate single source test tool loss value theory quality target zero one standard survey',
);
