import type { Told } from './told.ts';

export const learningRateTold: Told = {
  title: 'Learning rate against batch size',
  lead: 'Two rules carry a learning rate that works for one batch size over to another. They agree there, and differ more the further one goes.',
  formulas: [
    {
      words: 'linear, for stochastic gradient descent: rate × new batch size ÷ known batch size',
      sources: [
        {
          arxiv: '1706.02677',
          who: 'Goyal and others 2017',
          title: 'Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour',
          where: 'section 2.1, from 0.1 at 256 images',
        },
      ],
    },
    {
      words: 'square root, for Adam and its like: rate × √(new batch size ÷ known batch size)',
      sources: [
        {
          arxiv: '2205.10287',
          who: 'Malladi and others 2022',
          title: 'On the SDEs and Scaling Rules for Adaptive Gradient Algorithms',
          where: 'the square root scaling rule',
        },
      ],
    },
  ],
  key: [
    { mark: 'ring', label: 'The rate that works' },
    { mark: 'dot', label: 'Linear' },
    { mark: 'square', label: 'Square root' },
  ],
  example: ([linear, root]) =>
    `For example, a rate of 0.1 works for batches of 256 images. For batches of 8,192, which are 32 times as large, the linear rule gives ${linear?.value ?? ''} and the square root rule ${root?.value ?? ''}.`,
  columns: ['Linear', 'Square root'],
  cases: [
    { label: '0.1 at 256, for 8,192', values: {} },
    { label: '0.1 at 256, for 1,024', values: { batch: 1024 } },
    { label: '0.1 at 256, for 64', values: { batch: 64 } },
    { label: '0.001 at 512, for 2,048', values: { rate: 0.001, base: 512, batch: 2048 } },
  ],
  units: null,
  leavesOut:
    'Up to which size a rule holds, which differs from task to task: Goyal and others keep their accuracy up to 8,192 images. Warm-up, which they need for large batches. The other numbers of Adam, which the square root rule changes too. That fewer steps are made in as many epochs.',
};
