// Made by "npm run learn-title-ends" from titles and abstracts of 9741 public papers on machine learning; do not edit.

/** Family of features → the rest of the name and the weight in tenths, parted by `|`. */
export const weights: Record<string, string> = {
  '':
    '(1:-24|(2:-5|(3:-4|acronym:18|echo1:11|echo2:5|echolast:8|echopair:8|fit:5|hSAa:10|hSAas:5|' +
    'hSa:-8|hSas:-5|hTA:-1|hTA-a:1|hTAA:-4|hTAAs:-1|hTAa:1|hTAa-Aa:3|hTAa-a:10|hTAas:6|hTAs:5|hTMx:-3|' +
    'hTa:-19|hTa-a:-7|hTas:-23|noacronym:-4|prose:6|repeats:-14|t,:-7|t.:-9|verbs:-2',
  'F2=':
    '3d:2|4d:1|a:-1|activity:-4|adversarial:-4|advertising:-4|agents:1|algorithms:-5|an:-1|and:-2|' +
    'are:-2|argue:-1|as:-1|balanced:3|bayesian:4|box:2|can:1|classification:1|clip:-1|consider:1|' +
    'convolution:1|decision:-5|decomposition:-1|deep:3|discrepancies:-4|earth:4|eeg:1|' +
    'electroencephalography:-1|em:-3|enabled:-3|et:-4|flow:4|for:-5|framework:-4|gaussian:5|' +
    'generalization:3|generative:3|gradient:-1|gradients:2|graph:-1|have:-5|heavy:3|high-performing:1|' +
    'human:-3|in:-1|inference:-6|internet:4|introduce:1|keypoint:1|language:-1|language-image:1|' +
    'large:4|learning:1|localization:2|markov:3|masked:2|methods:-1|mixed:1|mixtures:2|networks:-7|' +
    'neural:1|object:-6|of:1|parsing:3|poisoning:1|privacy:1|processes:-1|proposal:1|provable:-2|' +
    'reality:1|reinforcement:3|s:-3|shape:1|shapes:1|shapley:2|simultaneous:-1|stein:4|stereo:2|' +
    'stochastic:-3|support:2|t:3|the:7|this:1|topological:1|train:1|transformers:1|vector:-3|vision:2|' +
    'vision-language:1|visual:3|we:-2|with:-2',
  'F2s=':
    '3d:2|4d:1|a:-1|acy:1|an:-1|and:-4|ape:1|aph:-1|are:-2|as:-1|ate:-5|ave:-5|avy:3|ble:-6|box:2|' +
    'can:1|ced:2|ces:4|dal:1|ect:-10|eeg:1|eep:3|ein:4|em:-3|et:-4|for:-5|ght:-4|gue:-1|his:1|hms:-5|' +
    'ial:-1|ian:8|ies:-5|in:-1|ing:-2|ins:1|ion:-2|ith:-2|ked:1|kov:3|led:-3|ley:2|lip:-1|low:2|' +
    'man:-3|nal:5|net:4|nts:1|ods:-2|of:1|ons:-1|ork:-6|ous:-2|red:-3|ree:3|reo:2|rge:6|rks:1|rth:5|' +
    's:-3|sal:2|sed:2|ses:-2|t:3|ter:-5|the:7|thy:2|tic:-7|tly:-8|tor:-2|ual:3|uce:1|ver:2|vqa:-2|' +
    'we:-2|xed:1',
  'F3=':
    'activity:4|adversarial:2|advertising:4|agents:-3|an:3|apply:-1|are:3|attacks:1|ball:3|been:-5|' +
    'c:4|cameras:1|classification:-1|clip:-4|cnns:-4|common:-2|compression:1|decision:2|' +
    'decomposition:1|deep:-1|defines:2|design:2|differential:1|discrepancies:4|distributed:1|dr:2|' +
    'eeg:-1|estimation:3|facial:-1|field:1|for:-2|framework:3|from:4|generative:-4|graph:4|have:-2|' +
    'human-object:2|image:-3|integer:1|is:4|it:-1|its:1|keypoint:-1|language:3|large:5|latent:1|' +
    'learning:2|llms:-2|localization:-3|machines:-2|methods:-3|ml:1|mllms:-2|model:-6|models:1|' +
    'multi-view:1|network:1|paper:1|platforms:-4|pre-training:1|presents:4|problem:-3|processes:-1|' +
    'provable:2|quantification:1|question:3|reid:1|representation:-1|semantic:-3|set:-1|shape:-1|' +
    'sparse:1|splatting:3|studies:-2|such:2|synthesis:3|that:-4|to:-2|treatment:1|tree:4|' +
    'understanding:3|using:-7|vector:3|visual:-2',
  'F4=':
    '1:2|3dgs:3|achieved:-4|adaptive:-1|algorithms:-1|analysis:2|and:-4|answering:3|approaches:-1|' +
    'approximate:1|architectures:6|are:-3|backpropagation:-4|central:-2|clip:1|connectionist:2|' +
    'constitutes:2|crucial:5|data:-5|dense:-2|descent:1|detection:-5|dnns:-1|dr:-2|effects:2|' +
    'emerged:-1|essential:5|estimation:-3|et:2|event:4|experts:1|fixed:-2|for:-1|from:-5|gflownets:4|' +
    'h:3|have:1|holds:3|human:2|images:-1|in:-1|interaction:2|is:1|language:2|learned:-1|like:1|' +
    'linear:1|llms:-1|mapping:2|mdps:-2|models:1|most:-1|networks:3|neural:-3|observation:1|of:2|' +
    'offer:-4|open-source:1|or:3|platforms:4|plays:3|processes:1|promising:-1|recent:3|recently:1|' +
    'recursive:3|self-supervised:1|shown:-1|sparse:-1|state:3|subspace:2|substantially:2|successful:1|' +
    'svms:-2|task:-3|tasks:-2|the:-1|to:-7|traditionally:-1|training:-1|understanding:-4|used:-1|' +
    'using:3|variants:1|videoqa:3|visualization:-3|vos:-2|vqa:-2|way:-2',
  'F=':
    ':-2|3d:2|a:2|abstract:7|accelerated:-2|accurate:3|adam:-2|advances:4|agents:-1|alignment:-5|' +
    'although:5|analysis:-6|and:-5|answering:-5|applying:5|architecture:-2|are:-4|as:2|bayesian:-2|' +
    'better:-1|beyond:-2|binary:4|biological:2|box:-2|building:1|clustering:-4|compression:-2|' +
    'conditional:2|contemporary:4|convenient:1|current:13|decision:2|designing:5|despite:5|' +
    'detecting:2|detector:-1|developing:3|differential:1|diffusion:4|earth:-5|' +
    'electroencephalography:1|em:4|estimating:6|existing:12|federated:6|fine-tuning:-6|fisher:1|' +
    'from:-8|gaussian:-4|generating:3|generative:5|graph:2|humans:7|improving:2|in:3|internet:-4|' +
    'is:-2|landmarks:-1|language:-3|large:2|large-scale:2|learned:1|learning:-11|let:3|llms:-3|' +
    'machine:2|mainstream:2|major:3|many:9|markov:-7|matching:-1|mcmc:-3|measurements:2|model:-3|' +
    'modeling:-7|models:-10|modern:7|monitoring:3|most:7|multimodal:-1|multitask:3|networks:-8|' +
    'nonlinear:1|occluded:1|parsing:-2|person:1|perspective:-6|pre-training:-2|processes:-2|' +
    'processing:-2|proposal:-1|reasoning:-2|recent:16|recently:12|reconstructing:1|recovering:3|' +
    'reduction:-1|region:3|reliable:1|representation:-5|robust:4|scaling:7|scans:-1|scientific:1|' +
    'search:-1|see:-1|segmentation:-3|series:-2|shapley:-2|signals:-2|simultaneous:2|sparse:1|' +
    'spiking:1|splatting:-1|state:1|state-of-the-art:2|stein:-2|stochastic:8|support:-2|system:-4|' +
    'systems:-2|tensor:1|text:2|than:-2|the:12|this:2|through:-5|traditional:2|train:-1|training:2|' +
    'transfer:1|uncertainty:-1|under:-6|using:-5|variation:3|video:1|vision:1|visual:-2|' +
    'visualization:1|we:12|what:2|while:12|with:-7',
  'FF=':
    '3d gaussian:2|3d human:-4|3d scenes:-1|3d shapes:1|accurate 3d:1|advances in:4|analysis a:-1|' +
    'bayesian framework:-4|bayesian learning:-1|bayesian neural:1|contrastive language-image:1|' +
    'despite the:3|differential privacy:1|diffusion models:5|electroencephalography eeg:1|' +
    'gaussian processes:-1|generative flow:4|humans can:1|it is:2|language models:-4|' +
    'large multimodal:-1|learned image:1|learning 3d:-2|learning is:-5|learning to:1|' +
    'machine learning:1|markov decision:-3|modeling methods:-2|models trained:1|multimodal large:-4|' +
    'neural networks:-5|person re-identification:1|progress in:3|spiking neural:1|state space:1|' +
    'support vector:-2|training deep:2|transfer learning:3|understanding the:2|variation of:3|' +
    'video object:-2|video question:1|visual question:-4|we argue:-1|we consider:1|we introduce:1',
  'Fs=':
    ':-2|3d:2|a:2|ack:-1|act:7|age:-1|ale:3|als:-2|and:-6|ans:3|any:9|aph:1|are:-3|art:2|ary:6|as:2|' +
    'ask:3|ate:6|ble:6|box:-2|cal:9|cmc:-3|dam:-2|dar:-2|deo:1|ear:1|ein:-3|els:-11|em:4|ems:-3|ent:2|' +
    'ern:7|ers:-2|ery:-4|ets:-7|ext:3|fer:1|ges:-1|ght:2|gns:-1|han:-2|his:2|ian:-6|ies:-6|ign:-1|' +
    'ile:12|in:3|ine:2|ing:2|ion:-10|is:-2|ite:3|ith:-7|ity:-8|ive:3|jor:3|kov:-7|lar:3|les:-1|let:1|' +
    'ley:-2|lly:1|lms:-5|nal:5|nce:-7|ned:5|nes:-2|net:-2|nns:-6|nty:-1|ond:-2|ong:2|ons:-6|ope:-3|' +
    'ork:-5|ort:-3|ost:7|ous:4|phy:1|ral:1|ram:3|red:3|ree:-3|res:-5|rge:1|rks:-14|rns:-3|rom:-8|' +
    'rse:2|rth:-5|sal:-1|see:-1|sen:1|ses:-6|sis:-9|sor:2|ted:3|tem:-4|ter:2|the:12|tic:5|tly:10|' +
    'tor:-4|ugh:1|ure:-3|ust:4|we:12|zed:3',
  'L=':
    ':-4|2d:-2|3d:-8|a:-8|abstract:-3|accurate:-2|adaptation:1|adversarial:-4|agents:1|alignment:4|' +
    'although:-4|an:-1|analysis:7|and:-10|applying:-4|approach:10|approximation:2|attack:2|ball:-1|' +
    'bandits:4|bayesian:-7|beyond:4|bias:2|building:-1|classification:-1|clustering:3|contemporary:-3|' +
    'control:5|correlations:3|current:-6|data:1|dataset:1|decoding:2|deep:-6|dependencies:1|descent:1|' +
    'designing:-1|detecting:-1|detector:1|diagrams:2|diffusion:-1|discrepancies:4|efficient:-6|em:-2|' +
    'enhancement:4|estimating:-5|estimation:3|existing:-9|features:10|federated:-1|feedback:-1|' +
    'fine-tuning:4|for:-1|framework:6|gaussian:-3|generalization:2|generation:5|generative:-9|' +
    'gradient:-6|graph:-2|h:-2|hard:2|horizon:-3|how:-1|human:-3|ii:1|image:-3|images:7|improving:-1|' +
    'in:-10|inference:13|infinite-width:-3|instances:2|instruction:-6|it:3|keypoint:-1|landmarks:2|' +
    'language:-6|large:-10|large-scale:-4|learning:6|linear:-4|machines:2|mainstream:-2|major:-4|' +
    'many:-2|matching:6|mcmc:5|mdps:3|methods:1|mixture-of-experts:1|model:2|modeling:9|models:6|' +
    'modern:-8|momentum:1|monitoring:-4|most:-1|multimodal:-3|nets:1|networks:6|neural:-6|noise:-2|' +
    'nonlinear:-2|object:-4|objects:1|occluded:-2|of:-9|optimization:3|or:-1|person:-2|perspective:7|' +
    'possible:1|prediction:4|prior:4|problems:1|processes:4|prompt:-1|provably:3|qa:5|quantization:2|' +
    'question:-5|re-identification:4|reasoning:6|recently:-6|reconstruction:2|reduction:1|' +
    'refinement:5|region:-2|regularization:1|reinforcement:-4|reliable:-1|remedy:4|rendering:3|' +
    'resnet:3|rgb-d:-2|robust:-5|robustness:3|sample:4|sampling:1|scalability:3|scaling:-1|scans:2|' +
    'scene:-3|scenes:1|segmentation:8|semantic:-2|shape:-4|signals:3|slam:-1|spaces:2|sparse:-3|' +
    'stochastic:-1|stream:2|structure:2|system:4|systems:2|tensor:-1|the:-13|theory:1|think:2|to:-1|' +
    'tokens:1|tomography:3|traditional:-1|training:-3|transform:2|transformation:1|transformations:1|' +
    'transformers:5|translation:1|tree:-1|tuning:2|updates:1|value:2|variance:-1|video:-3|videos:5|' +
    'vision:-4|while:-7|wild:3|with:-7|you:-6',
  'LF=':
    '3d data:-3|accurate 3d:-1|data analysis:-1|gaussian splatting:-1|image modeling:-2|' +
    'large language:-4|learning 3d:3|learning existing:2|networks deep:2|neural networks:-1|' +
    'question answering:-5|reinforcement learning:-7|representation learning:-3|' +
    'shape representation:-2|time series:-2|training deep:-2',
  'Ls=':
    ':-4|2d:-2|3d:-8|a:-8|ace:-4|ach:6|act:-3|age:-11|ale:-3|als:2|ams:4|an:-1|and:-9|ans:4|any:-2|' +
    'ape:-4|aph:-3|ary:-2|ask:-2|ata:2|ate:-3|b-d:-2|ble:-9|bly:4|cal:-6|ced:-2|ces:4|cks:4|cmc:5|' +
    'cts:1|dal:-8|ded:-7|deo:-4|dps:3|dth:-3|ear:-4|ect:-2|edy:4|eep:-6|els:6|em:-2|ems:5|ene:-3|' +
    'ens:2|ent:1|eos:5|ern:-8|ers:13|ess:7|ets:6|for:-1|ges:8|h:-2|has:2|how:-1|ial:-12|ian:-12|ias:2|' +
    'ics:1|ied:-3|ies:11|ii:1|ild:3|ile:-8|in:-10|ine:-3|ing:2|ink:2|int:-5|ion:10|ior:6|ise:-3|it:3|' +
    'ith:-7|its:4|ity:4|ive:-7|jor:-4|lam:-1|lar:-3|les:4|low:-5|lue:2|mal:-1|man:-4|mes:5|mpt:-1|' +
    'nal:-15|ned:-7|nes:5|ngs:3|nns:3|nts:8|ods:1|of:-9|ond:4|ons:14|opy:2|or:-1|ork:7|orm:3|ors:7|' +
    'ory:2|ost:-1|ous:-6|per:-2|phy:3|ple:2|qa:5|ral:-10|red:-2|ree:-2|rer:1|res:12|rge:-12|rks:10|' +
    'rol:5|rse:-2|rts:2|sed:-19|ses:1|set:1|sis:8|son:-4|sor:-1|tal:-1|ted:-11|tem:4|ter:-1|tes:7|' +
    'the:-13|thy:-2|tic:-15|to:-1|tor:2|tum:1|ual:-13|ube:4|ugh:-2|ure:1|ust:-6|you:-6|zed:-4|zon:-4',
  'c0=': '0:-4|1:1|2+:3',
  'c1=': '0:2|1:-2',
  'e0=': ':12|&:-1|):-3|,:-18|.:-11|::-18|?:16',
  'e1=': ':14|):-24|,:5|-:1|.:1|?:-4|}:-6',
  'e2=': ':11|&:1|):-10|,:-3|?:-7|}:8',
  'k=': '1:-13|18+:-12|2:-12|3:-3|4:-9|5:-6|7:5|8+:8',
  'p0=': '0:25|1:-15|2+:-23',
  'p1=': '0:-2|1:2|2+:-1',
  'p9=': '0:-5|1:4|2+:3',
  's00=':
    '$_Aa:-8|A-Aa_Aa:4|AA-A_Aa:2|AA_Aa:4|AA_a:2|AA_as:-6|A_A:-3|Aa-Aa_Aa:5|Aa-Aa_Aa-Aa:1|Aa-a_AA:3|' +
    'Aa_AA:3|Aa_AAs:1|Aa_Aa:6|Aa_Aa-Aa:3|Aa_Aa-a:-4|Aa_Aas:-15|Aa_Mx:1|Aa_a:-10|Aa_as:-27|Aas_Aa:-4|' +
    'Aas_Aa-Aa:-1|Aas_a:-2|As_Aa:-3|Mx_AA:4|Mx_as:-3|a_Aa:-7|a_as:-15|as_A-Aa:-3|as_AA-A:-1|as_Aa:-2|' +
    'as_Aas:4|as_Mx:7|as_a:-1|as_as:-1',
  's0=':
    'A-Aa_Aa:-2|AA-A_Aa:-2|AA_AA:2|AA_Aa:7|AA_Mx:1|Aa-Aa_Aa:3|Aa-a_AA:-6|Aa-a_Aa:-3|Aa_A-a:1|Aa_AA:-1|' +
    'Aa_Aa:5|Aa_Aa-Aa:6|Aa_Aa-a:10|Aa_Aas:4|Aa_As:10|Aa_Mx:-1|Aa_a:-9|Aa_a-a:-1|Aa_as:-14|Aas_Aa:-6|' +
    'Mx_AA:2|Mx_Aa-a:5|Mx_Mx:1|a_Aa:7|a_Aa-Aa:-3|a_Aas:4|a_a:-12|a_as:-8|as_AA:-3|as_Aa:-23|' +
    'as_Aa-Aa:-3|as_Aa-a:-2|as_a:-1|as_a-a:-7',
  's1=': ':-2|A:-2|A-a:1|AA:-5|AAs:-1|Aa:5|Aa-Aa:3|Aa-a:11|Aas:9|As:5|Mx:-1|a:-16|a-a:-9|as:-27',
  's2=':
    'A-a_Aa:1|AA_Aa:-7|AA_a:-7|AA_a-a:2|AA_as:1|Aa-Aa_AA:2|Aa-Aa_Aa:-1|Aa-Aa_Mx:4|Aa-a_Aa-a:-1|' +
    'Aa-a_a:10|Aa-a_a-a:4|Aa_:1|Aa_A-Aa:-3|Aa_AA:-6|Aa_Aa:-8|Aa_Aa-Aa:-3|Aa_Aa-a:-6|Aa_Aas:-14|' +
    'Aa_As:-4|Aa_Mx:-8|Aa_a:12|Aa_a-a:12|Aa_as:5|Aas_Aa:-10|Aas_Aa-Aa:-1|Aas_a:19|Aas_as:6|As_a:5|' +
    'Mx_Aa:2|Mx_a:-4|a-a_a:-7|a_Aa:3|a_a:-21|a_as:-15|as_a:-12|as_as:-7',
  's3=':
    'AA_Aa:-3|AA_Aa-Aa:2|AA_a:-3|A_A:3|Aa-Aa_Aa:-3|Aa-Aa_Aa-Aa:-1|Aa-a_AA:-3|Aa-a_Aa-a:2|Aa-a_a:-6|' +
    'Aa_A-Aa:3|Aa_AA:-7|Aa_Aa-Aa:-2|Aa_Aa-a:-1|Aa_Aas:-7|Aa_Mx:-1|Aa_a:-10|Aa_a-a:-12|Aa_as:-9|' +
    'Aas_Aa:-3|Aas_a:-7|Aas_as:-2|As_a:-3|Mx_:1|Mx_Aa:-5|Mx_a:-2|Mx_as:-2|_Aa:1|a-a_a:5|a_AA:4|a_Aa:6|' +
    'a_Mx:-1|a_a:7|a_a-a:2|a_as:3|as_AA:-3|as_Aa:-11|as_Aa-Aa:-6|as_Aa-a:-3|as_Mx:-5|as_a:11|as_a-a:8|' +
    'as_as:5',
  's4=':
    'AA_Aa:-1|AA_a:-2|AA_as:-3|A_A:1|Aa-Aa_Aa:-3|Aa-Aa_Mx:-1|Aa_0:5|Aa_Aa-Aa:-1|Aa_Aas:-1|Aa_Mx:-2|' +
    'Aa_a:-6|Aa_as:-5|Aas_a:-1|Mx_as:-8|_Mx:1|a-a_a:3|a_Aa-Aa:2|a_a:2|a_a-a:-2|a_as:3|as_a:1|' +
    'as_a-a:-1|as_as:1',
  't:': 'A:-1|AA:-4|Aa-Aa:5|Aa-a:-1|Aas:7|As:-1|Mx:-6|a:-1|a-a:-2|as:1|start:8',
  't=':
    '3d:-3|a:-3|abstract:-4|action:-1|advances:-3|agents:1|alignment:5|although:-4|an:-3|applying:-4|' +
    'approach:5|architecture:3|are:-1|as:-2|balanced:-3|ball:-5|bayesian:-1|benchmark:3|better:1|' +
    'binary:-3|building:-1|by:6|c:-2|clustering:4|complexity:1|compression:2|connectionist:-1|' +
    'contemporary:-3|contrastive:-5|convolution:-2|convolutional:-1|current:-10|data:2|dataset:5|' +
    'decoding:2|deep:-4|defines:-1|dependencies:1|designing:-2|detector:1|distributed:-4|do:4|em:-2|' +
    'estimating:-6|event:-3|existing:-12|extended:4|federated:-5|fine-tuning:3|flow:-1|for:7|from:1|' +
    'game:1|gaussian:-3|generative:-7|h:-2|heavy:-3|horizon:-1|images:1|in:-1|inference:2|is:-2|it:4|' +
    'landmarks:2|large:-12|learning:2|let:-1|like:-5|linear:-2|machine:-3|mainstream:-2|major:-5|' +
    'many:-6|masked:-2|math:1|mcmc:2|measurements:-2|mixed:-1|model:8|modeling:4|modern:-8|' +
    'monitoring:-3|most:-4|multimodal:-3|multitask:-3|neural:-5|new:-3|nonlinear:-1|occluded:-1|of:4|' +
    'or:-4|paper:-9|perception:1|perspective:8|prior:1|problem:3|processes:1|question:-4|recent:-6|' +
    'recently:-6|recovering:-2|reduction:2|region:-1|reinforcement:-4|rendering:2|representation:4|' +
    'scaling:-2|scans:2|scientific:-1|see:2|segmentation:7|selection:2|series:3|set:1|signals:1|' +
    'sparse:-1|state:-1|state-of-the-art:-3|stochastic:-9|supervised:-1|system:3|systems:2|t:-2|' +
    'tasks:1|tensor:-1|than:9|the:-9|think:3|this:-7|through:4|time:4|topological:-1|traditional:-2|' +
    'training:-1|tree:-5|under:6|understanding:3|updates:1|using:9|via:11|video:-2|vision:-2|we:-9|' +
    'when:4|while:-10|with:10|you:4',
  'v=': '1:3|12+:-9|18+:-9|4:2|6:-7|7:-3|8+:-3',
};
