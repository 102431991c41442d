import { describe, expect, it } from 'vitest';
import { asksForOwnOpinion } from '../../src/answer/asked-opinion.ts';

describe('asksForOwnOpinion', () => {
  it.each([
    'what is your opinion on the strike?',
    'whats ur own honest take',
    'Your personal view: who is right',
    'what do you think about the ban',
    'do u personally believe it',
    'which side are you on',
  ])('sees that "%s" asks the bot what it thinks', (question) => {
    expect(asksForOwnOpinion(question)).toBe(true);
  });

  it.each([
    'what is the opinion of the mayor?',
    'did the minister give his view',
    'do you think the mayor knew?',
    'do you know how many died',
    'what did they think of your country',
    'who are your sources',
  ])('does not take "%s" for that', (question) => {
    expect(asksForOwnOpinion(question)).toBe(false);
  });
});
