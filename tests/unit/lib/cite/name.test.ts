import { describe, expect, it } from 'vitest';
import { cslName, spoken } from '../../../../src/lib/cite/name.ts';

describe('the parts of a name', () => {
  it.each([
    ['Jiawei Zhao', 'Zhao', 'Jiawei'],
    ['Kelvin C.K. Chan', 'Chan', 'Kelvin C.K.'],
    ['Luc Van Gool', 'Van Gool', 'Luc'],
    ['Hung Van Nguyễn', 'Nguyễn', 'Hung Van'],
    ['bell hooks', 'hooks', 'bell'],
  ])('%s', (name, family, given) => {
    expect(cslName(name)).toEqual({ family, given });
  });

  it('tells particles and suffixes apart', () => {
    expect(cslName('Anton van den Hengel')).toEqual({
      family: 'Hengel',
      given: 'Anton',
      'non-dropping-particle': 'van den',
    });
    expect(cslName('Martin Luther King, Jr.')).toEqual({
      family: 'King',
      given: 'Martin Luther',
      suffix: 'Jr.',
    });
  });

  it.each([
    'MiniMax',
    'Qwen Team',
    'Gemini Team, Google',
    'DeepSeek-AI',
    '李 明',
    'Barnes and Noble',
    'Smith, J.',
    'Smith, John, Jr.',
    'and Partners',
  ])('leaves %s whole', (name) => {
    expect(cslName(name)).toEqual({ literal: name });
  });

  it('are the name again when spoken', () => {
    for (const name of ['Anton van den Hengel', 'Daniele De Martini', 'Jiawei Zhao', 'MiniMax'])
      expect(spoken(cslName(name))).toBe(name);
  });
});
