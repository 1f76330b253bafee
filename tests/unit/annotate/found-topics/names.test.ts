import { describe, expect, it } from 'vitest';
import { candidates } from '../../../../scripts/annotate/found-topics/candidates.ts';
import { nameGroups } from '../../../../scripts/annotate/found-topics/names.ts';
import { capitalised, commonSpelling } from '../../../../scripts/annotate/found-topics/spelling.ts';
import { tellingPhrases } from '../../../../scripts/annotate/found-topics/telling.ts';

const text = (title: string, abstract: string | null = null) => ({ id: title, title, abstract });
/** Names of groups of papers, each paper a title or a title with its abstract. */
function names(...groups: (string | [string, string])[][]): string[] {
  const texts = groups.flat().map((one) => (typeof one === 'string' ? text(one) : text(...one)));
  const at = groups.flatMap((own, group) => own.map(() => group));
  const telling = tellingPhrases(candidates(texts), at, groups.length);
  return nameGroups(
    telling,
    groups.map((own) => own.length),
  ).map((name) => name.text);
}

const others = ['Sour dough in winter', 'Rye bread', 'Rye bread with seeds', 'Baking rye bread'];

describe('phrases', () => {
  it('are one to three words between stop words, ending as nouns do', () => {
    const found = candidates([
      text(
        'Detecting objects in the dark',
        'We study object detection. Object detection is based on novel cues.',
      ),
      text('Object detection for robots'),
    ]).map(({ words }) => words.join(' '));
    expect(found).toContain('object detection');
    expect(found).not.toContain('detection for');
    expect(found).not.toContain('cue');
    expect(found.filter((phrase) => /based|novel|study/.test(phrase))).toEqual([]);
  });

  it('count an acronym as what it is short for', () => {
    const found = candidates([
      text('Graph neural networks', 'Graph neural networks (GNNs) pass messages.'),
      text('Deeper GNNs'),
      text('GNNs for chemistry'),
    ]);
    expect(found.find(({ key }) => key === 'graphneuralnetwork')?.papers.size).toBe(3);
    expect(found.some(({ key }) => key === 'gnn')).toBe(false);
  });
});

describe('names', () => {
  it('prefer the whole phrase to its pieces', () => {
    const [name] = names(
      [
        'Graph neural networks for roads',
        'Graph neural networks in chemistry',
        'Graph neural networks, again',
      ],
      others,
    );
    expect(name).toBe('Graph neural networks');
  });

  it('join two phrases where one does not hold for half of the papers', () => {
    const [name] = names(
      [
        'Point clouds at night',
        'Point clouds from cars',
        'Completing point clouds',
        'Pose estimation at night',
        'Pose estimation of hands',
        'Fast pose estimation',
        'A drive in the rain',
      ],
      others,
    );
    expect(name).toBe('Point clouds and pose estimation');
  });

  it('are never the same or nearly the same', () => {
    const [first, second] = names(
      ['Object detection', 'Object detection, faster', 'Object detection at sea', 'Small boats'],
      [
        '3D object detection',
        '3D object detection in rain',
        'Scanning streets by laser',
        'Laser light and rain',
      ],
      others,
    );
    expect(first).not.toBe(second);
    expect([first, second].filter((name) => name?.toLowerCase().includes('object detection'))).toHaveLength(
      1,
    );
  });

  it('are never talk of papers', () => {
    const talk = ['A novel approach', 'A novel framework', 'New methods', 'Proposed methods and results'];
    expect(names(talk, others)[0]).toBe('');
  });
});

describe('spelling', () => {
  it.each<[Record<string, number>, string]>([
    [{ 'object detection': 5, 'Object detection': 2 }, 'Object detection'],
    // Small letters where enough write them, capitals where hardly anyone does not.
    [{ 'Graph Neural Networks': 6, 'graph neural networks': 3 }, 'Graph neural networks'],
    [{ 'Gaussian process': 2, 'Gaussian processes': 9 }, 'Gaussian processes'],
    [{ LiDAR: 4, Lidar: 1 }, 'LiDAR'],
    // The plural of what is counted.
    [{ 'point cloud': 6, 'point clouds': 3 }, 'Point clouds'],
    [{ segmentation: 8, segmentations: 3 }, 'Segmentation'],
    [{ CLIP: 5, clips: 3 }, 'CLIP'],
    // Seen in titles only.
    [{ 'Vision-Language Models': 0 }, 'Vision-language models'],
    [{ '3D Object Detection': 0 }, '3D object detection'],
  ])('%o → %s', (spellings, name) => {
    expect(capitalised(commonSpelling(new Map(Object.entries(spellings))))).toBe(name);
  });

  it('leaves names that begin small', () => {
    expect(['mRNA vaccines', 'k-means', 'sea ice'].map(capitalised)).toEqual([
      'mRNA vaccines',
      'k-means',
      'Sea ice',
    ]);
  });
});
