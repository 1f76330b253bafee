import { expect, it } from 'vitest';
import { languageOf } from '../../../src/lib/language.ts';

it.each([
  ['大语言模型的高效训练', 'zh'],
  ['GaLore：基于低秩梯度投影的大模型训练', 'zh'],
  ['大規模言語モデルの効率的な学習', 'ja'],
  ['메모리 효율적인 학습', 'ko'],
  ['Эффективное обучение языковых моделей', 'ru'],
  ['Ефективне навчання мовних моделей із малою пам’яттю', 'uk'],
  ['Αποδοτική εκπαίδευση μοντέλων', 'el'],
  ['أساليب تدريب النماذج اللغوية', 'ar'],
  ['آموزش کارآمد مدل‌های زبانی بزرگ', 'fa'],
  ['אימון יעיל של מודלים', 'he'],
])('%s is told by its letters', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ['GaLore: Memory-Efficient LLM Training', 'Latin letters serve many languages'],
  ['Apprentissage efficace de grands modèles', 'Latin letters serve many languages'],
  ['α-divergence, β-VAE and Σ-delta', 'Greek letters of formulas'],
  ['μ', 'one sign'],
  ['A Study of 北京 and 上海 in English', 'names within a text'],
  ['Обучение на големи модели', 'Cyrillic serves many languages'],
  ['Навучанне моўных мадэляў', 'Belarusian has letters of Russian'],
  ['मेमोरी कुशल प्रशिक्षण', 'Devanagari serves many languages'],
  ['بڑے ماڈل کی تربیت', 'Urdu has letters of Persian'],
  ['2 + 2 = 4', 'no letters'],
  ['', 'nothing'],
])('%s: %s', (text) => {
  expect(languageOf(text)).toBeUndefined();
});
